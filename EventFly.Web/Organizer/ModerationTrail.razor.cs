using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer;

/// <summary>The event's audit trail: who did what to whose words.</summary>
public sealed partial class ModerationTrail
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly List<IDisposable> _ends = [];
    private TrailPage? _trail;
    private ModerationAct? _act;
    private int _page;
    private Fault? _fault;
    private bool _isGone;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private int Matching => _act is { } act ? _trail!.Counts.GetValueOrDefault(act) : _trail!.Counts.Values.Sum();

    public void Dispose()
    {
        _isGone = true;
        _ends.ForEach(e => e.Dispose());
        _ends.Clear();
    }

    protected override async Task OnInitializedAsync()
    {
        await Read();
        if (_trail is not null && !_isGone)
        {
            var refresher = new Refresher(() => InvokeAsync(Refresh), DispatchExceptionAsync, Pause, Time);
            _ends.AddRange([Signals.Listen(ModerationTopics.Trail(_trail.Event.Id), refresher.Ask), refresher]);
        }
    }

    private string At(string page) => $"/organize/{Organization}/events/{Slug}/{page}";

    private Task Choose(ChangeEventArgs e)
    {
        (_act, _page) = (Enum.TryParse<ModerationAct>(e.Value as string, out var act) ? act : null, 0);
        return Read();
    }

    private Task Turn(int page)
    {
        _page = page;
        return Read();
    }

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var read = await Run(new ReadModerationTrail(Organization, Slug, _act, _page));
        // A fault is also a right that was taken away while the screen was open.
        (_trail, _fault) = (read.IsDone ? read.Value : null, read.Fault);
    }
}
