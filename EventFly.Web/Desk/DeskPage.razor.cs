using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventFly.Web.Desk;

/// <summary>
/// One input for scanners, typing and searching; answers one after the other, in the order they were scanned. What is
/// shown is about the last scan, never about an earlier guest.
/// </summary>
public sealed partial class DeskPage(IJSRuntime js) : ReadingScreen
{
    private const int CodeLength = 26;

    private readonly SemaphoreSlim _one = new(1);
    private EventCard? _event;
    private Attendance _attendance = new(0, 0, 0);
    private IReadOnlyList<ScanRow> _scans = [];
    private IReadOnlyList<GuestRow> _found = [];
    private ScanId? _undoing;
    private string _reason = "";
    private string? _newest;
    private int _waiting;
    private string? _unanswered;
    private int _looks;
    private string _device = Guid.CreateVersion7().ToString();
    private bool _isMuted;
    private int _answers;
    private bool _isAttached;
    private ElementReference _form;
    private IJSObjectReference? _module;
    private DotNetObjectReference<DeskPage>? _me;

    [Parameter]
    public string Code { get; set; } = "";

    protected override object Subject => Code;

    protected override TimeSpan? Look => ForTeam;

    private IReadOnlyList<string> Reasons => [T["Scanned by mistake"], T["Wrong person"], T["The guest left again"]];

    protected override async Task<Fault?> Read()
    {
        if (_event is null)
        {
            var opened = await Get(new GetDesk(Code));
            if (!opened.IsDone)
            {
                return opened.Fault;
            }

            // Listens before it reads: what happens in between is read again.
            Follow(AnalyticsTopics.Attendance(opened.Value.Id), OrganizationTopics.Team(opened.Value.Organization));
            _event = opened.Value;
            Say(_event.HasEnded(Time.GetUtcNow()) ? null : "ready", Welcome());
        }

        var attendance = await Get(new GetDoorCounts(_event.Id));
        var scans = await Get(new ListScans(_event.Id, 8));
        if (!attendance.IsDone || !scans.IsDone)
        {
            // The desk itself knows the words for why.
            return (await Get(new GetDesk(Code))).Fault ?? attendance.Fault ?? scans.Fault;
        }

        (_attendance, _scans) = (attendance.Value, scans.Value);
        return null;
    }

    protected override void Clear() =>
        (_event, _scans, _found, _undoing, _form, _isAttached) = (null, [], [], null, default, false);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A browser tells late that a render has arrived: the event may be found by then and its form not drawn yet.
        if (_isAttached || _form.Context is null)
        {
            return;
        }

        _isAttached = true;
        _me ??= DotNetObjectReference.Create(this);
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/js/desk.js");
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
        if (text == _newest)
        {
            return;
        }

        _newest = text;
        _waiting++;
        try
        {
            await Check(text);
        }
        finally
        {
            // One that waits behind this one may be scanned twice as well.
            _newest = --_waiting == 0 ? null : _newest;
        }
    }

    private async Task Check(string text)
    {
        await _one.WaitAsync();
        try
        {
            _found = [];
            Say("checking", (T["Checking …"], text));
            StateHasChanged();
            await Judge(text);
        }
        catch (Exception e) when (!IsGone)
        {
            // A broken scan must not leave the desk without a word, nor with the word for the guest before.
            CouldNotCheck(Log, e);
            NotChecked(T["Something broke on our side. Scan it again."], text);
        }
        finally
        {
            _one.Release();
            StateHasChanged();
            ReadSoon();
        }
    }

    private async Task Judge(string text)
    {
        if (_event is not { } card)
        {
            return;
        }

        if (!IsCode(text))
        {
            var found = await Run(new SearchGuests(card.Id, text));
            if (!found.IsDone)
            {
                NotChecked(WhyNot(found.Fault), text);
                return;
            }

            if (found.Value.Count > 0)
            {
                _found = found.Value;
                Say(
                    "found",
                    (
                        T.Count(_found.Count, "1 guest matches", "{0} guests match"),
                        T["Ask for the name, then let the right one in."]
                    )
                );
                return;
            }
        }

        // Every look of a person is one of its own: green twice would let two people in on one ticket. Only what has had
        // no answer is the same look again: its admission may have been stored all the same.
        _looks += text == _unanswered ? 0 : 1;
        _unanswered = text;
        var answer = await Run(new AdmitTicket(card.Id, text, $"{_device}/{_looks}"));
        if (answer.IsDone)
        {
            _unanswered = null;
            Say(NameOf(answer.Value.Verdict), Sentences(answer.Value));
        }
        else
        {
            NotChecked(WhyNot(answer.Fault), text);
        }
    }

    /// <summary>
    /// Surely one. A long name has as many letters, but no digits, as a random code has; one that has none is looked for
    /// among the names first.
    /// </summary>
    private static bool IsCode(string text) =>
        TicketToken.IsMeant(text)
        || text.Contains("/orders/", StringComparison.OrdinalIgnoreCase)
        || (
            Secret.Normalize(text).Length == CodeLength
            && text.Any(char.IsAsciiDigit)
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')
        );

    private void StartUndo(ScanId scan)
    {
        _undoing = scan;
        _reason = Reasons[0];
    }

    private async Task Undo(TicketId ticket)
    {
        _undoing = null;
        var undone = await Run(new UndoAdmission(_event!.Id, ticket, _reason, _device));
        if (undone.Fault is { } fault)
        {
            Say("refused", (T["Not undone"], T.Say(fault)!));
        }
        else
        {
            Say("undone", (T["Taken back"], T["The guest counts as outside again."]));
        }

        await ReadNow();
    }

    private async Task ToggleSound()
    {
        _isMuted = !_isMuted;
        await _module!.InvokeVoidAsync("mute", _isMuted);
    }

    protected override async ValueTask Leave()
    {
        await base.Leave();
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

    [LoggerMessage(LogLevel.Error, "A scan could not be checked")]
    private static partial void CouldNotCheck(ILogger log, Exception e);

    /// <summary>What the device remembers.</summary>
    internal sealed record DeskSettings(string Device, bool IsMuted);
}
