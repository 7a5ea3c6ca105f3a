using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Core.Registration.Contracts;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventFly.Web.Desk;

/// <summary>One input for scanners, typing and searching; answers one after the other, in the order they were scanned.</summary>
public sealed partial class DeskPage(IJSRuntime js, ISignals signals, TimeProvider time) : Screen, IAsyncDisposable
{
    private const int CodeLength = 26;
    private static readonly TimeSpan Coalesce = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _gone = new();
    private EventCard? _event;
    private Fault? _refusal;
    private Attendance _attendance = new(0, 0, 0);
    private IReadOnlyList<ScanRow> _scans = [];
    private IReadOnlyList<GuestRow> _found = [];
    private ScanId? _undoing;
    private string _reason = "";
    private string? _checking;
    private int _looks;
    private string _device = Guid.CreateVersion7().ToString();
    private bool _isMuted;
    private int _answers;
    private int _refreshing;
    private ElementReference _form;
    private IDisposable? _listening;
    private IJSObjectReference? _module;
    private DotNetObjectReference<DeskPage>? _me;

    [Parameter]
    public string Code { get; set; } = "";

    private IReadOnlyList<string> Reasons => [T["Scanned by mistake"], T["Wrong person"], T["The guest left again"]];

    protected override async Task OnInitializedAsync()
    {
        var opened = await Run(new OpenDesk(Code));
        _refusal = opened.Fault;
        if (!opened.IsDone)
        {
            return;
        }

        // Listens before it reads: what happens in between is read again.
        _listening = signals.Listen(AnalyticsTopics.Attendance(opened.Value.Id), () => _ = RefreshSoon());
        _event = opened.Value;
        Say(_event.HasEnded(time.GetUtcNow()) ? null : "ready", Welcome());
        await Refresh();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A browser tells late that a render has arrived: the event may be found by then and its form not drawn yet.
        if (_form.Context is null || _me is not null)
        {
            return;
        }

        _me = DotNetObjectReference.Create(this);
        _module = await js.InvokeAsync<IJSObjectReference>("import", "/js/desk.js");
        var settings = await _module.InvokeAsync<DeskSettings>("attach", _form, _me);
        _device = settings.Device;
        _isMuted = settings.IsMuted;
        StateHasChanged();
    }

    /// <summary>
    /// What the scanner or the keyboard sent. Scans that come while one is answered wait their turn; a double press of the
    /// same code is one scan.
    /// </summary>
    [JSInvokable]
    public async Task Submit(string text)
    {
        if (text == _checking)
        {
            return;
        }

        _checking = text;
        try
        {
            await Check(text);
        }
        finally
        {
            _checking = null;
        }
    }

    private async Task Check(string text)
    {
        await _one.WaitAsync(_gone.Token);
        try
        {
            _found = [];
            if (!IsCode(text) && await Search(text))
            {
                return;
            }

            // Every look of a person is one of its own: green twice would let two people in on one ticket.
            var answer = await Run(new AdmitTicket(_event!.Id, text, $"{_device}/{++_looks}"), _gone.Token);
            if (answer.IsDone)
            {
                Say(NameOf(answer.Value.Verdict), Sentences(answer.Value));
                await Sound(ToneOf(answer.Value.Verdict));
                await Refresh();
            }
            else
            {
                _refusal = answer.Fault;
            }
        }
        finally
        {
            _one.Release();
            await InvokeAsync(StateHasChanged);
        }
    }

    private static bool IsCode(string text) =>
        text.Contains("/orders/", StringComparison.OrdinalIgnoreCase) || Secret.Normalize(text).Length == CodeLength;

    private async Task<bool> Search(string text)
    {
        var found = await Run(new SearchGuests(_event!.Id, text), _gone.Token);
        _found = found.Match(guests => guests, _ => []);
        if (_found.Count == 0)
        {
            return false;
        }

        Say("found", (T["{0} guests match", _found.Count], T["Ask for the name, then let the right one in."]));
        return true;
    }

    private void StartUndo(ScanId scan)
    {
        _undoing = scan;
        _reason = Reasons[0];
    }

    private async Task Undo(TicketId ticket)
    {
        _undoing = null;
        var undone = await Run(new UndoAdmission(_event!.Id, ticket, _reason, _device), _gone.Token);
        if (undone.Fault is { } fault)
        {
            Say("refused", (T["Not undone"], T.Say(fault)!));
        }
        else
        {
            Say("undone", (T["Taken back"], T["The guest counts as outside again."]));
        }

        await Refresh();
    }

    private async Task ToggleSound()
    {
        _isMuted = !_isMuted;
        await _module!.InvokeVoidAsync("mute", _isMuted);
    }

    private async Task Sound(string tone) => await _module!.InvokeVoidAsync("sound", tone);

    /// <summary>Many desks scan at once: their signals within a moment are one read.</summary>
    private async Task RefreshSoon()
    {
        if (Interlocked.Exchange(ref _refreshing, 1) == 1)
        {
            return;
        }

        try
        {
            await Task.Delay(Coalesce, time, _gone.Token);
            Interlocked.Exchange(ref _refreshing, 0);
            await InvokeAsync(async () =>
            {
                await Refresh();
                StateHasChanged();
            });
        }
        catch (OperationCanceledException)
        {
            // The screen is gone.
        }
    }

    private async Task Refresh()
    {
        var attendance = await Run(new GetAttendance(_event!.Id), _gone.Token);
        var scans = await Run(new ListScans(_event.Id, 8), _gone.Token);
        _attendance = attendance.Match(a => a, _ => _attendance);
        _scans = scans.Match(s => s, _ => _scans);
        _refusal ??= attendance.Fault;
    }

    public async ValueTask DisposeAsync()
    {
        _listening?.Dispose();
        await _gone.CancelAsync();
        _me?.Dispose();
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser went first.
        }
    }

    /// <summary>What the device remembers.</summary>
    private sealed record DeskSettings(string Device, bool IsMuted);
}
