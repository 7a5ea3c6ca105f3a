using System.Globalization;
using EventFly.Core.Analytics;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Participant;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Organizer;

/// <summary>Subscribes first, then reads, then reads again on each signal; at most five times a second.</summary>
public sealed partial class EventDashboard
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // "The last five minutes" pass even when nobody comes, and people join the room without a signal of ours.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private static readonly (Grain Grain, string Name)[] Grains =
    [
        (Grain.Minute, Words.Key("1 minute")),
        (Grain.FiveMinutes, Words.Key("5 minutes")),
        (Grain.Hour, Words.Key("1 hour")),
    ];

    private readonly List<IDisposable> _ends = [];
    private EventCard? _event;
    private AttendanceNow? _attendance;
    private ParticipationNow? _participation;
    private Fault? _fault;
    private Grain _grain = Grain.Minute;
    private DateTimeOffset _now;
    private volatile bool _isCardStale;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Home => $"/organize/{Organization}/events/{Slug}";

    private IReadOnlyList<ChartColumn> Columns =>
        [.. _attendance!.Arrivals.Select(a => new ChartColumn(Clock(a.Start), a.Count))];

    private string ChartSummary =>
        T[
            "{0} people came in between {1} and now",
            _attendance!.Arrivals.Sum(a => a.Count),
            Clock(_attendance.Arrivals[0].Start)
        ];

    public void Dispose()
    {
        _ends.ForEach(e => e.Dispose());
        _ends.Clear();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_event?.Slug == Slug)
        {
            return;
        }

        Dispose();
        (_event, _attendance, _participation) = (null, null, null);
        var found = await Run(new FindDashboard(Organization, Slug));
        _fault = found.Fault;
        if (!found.IsDone)
        {
            return;
        }

        _event = found.Value;
        Subscribe(_event.Id);
        await Read();
    }

    private void Subscribe(EventId id)
    {
        var refresher = new Refresher(() => InvokeAsync(Refresh), DispatchExceptionAsync, Pause, Time);
        _ends.AddRange([
            Signals.Listen(AnalyticsTopics.Attendance(id), refresher.Ask),
            Signals.Listen(AnalyticsTopics.Participation(id), refresher.Ask),
            Signals.Listen(EngagementTopics.Participation(id), refresher.Ask),
            Signals.Listen(EventTopics.Changed(id), () => AskForCard(refresher)),
            Time.CreateTimer(_ => refresher.Ask(), null, Idle, Idle),
            refresher,
        ]);
    }

    private void AskForCard(Refresher refresher)
    {
        _isCardStale = true;
        refresher.Ask();
    }

    private Task Show(Grain grain)
    {
        _grain = grain;
        return Read();
    }

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var id = _event!.Id;
        if (_isCardStale)
        {
            _isCardStale = false;
            _event = (await Run(new FindDashboard(Organization, Slug))).Match(card => card, _ => _event);
        }

        var attendance = await Run(new GetAttendance(id, _grain));
        var participation = await Run(new GetParticipation(id));
        if (_event?.Id != id)
        {
            return;
        }

        // A right that was taken away while the screen was open.
        _fault = attendance.Fault ?? participation.Fault;
        if (_fault is null)
        {
            (_attendance, _participation) = (attendance.Value, participation.Value);
            _now = Time.GetUtcNow();
        }
    }

    private string Clock(DateTimeOffset start)
    {
        var culture = CultureInfo.CurrentCulture;
        return start.ToString(
            _attendance!.Grain is Grain.Hour ? $"ddd {EventClock.Minute}" : EventClock.Minute,
            culture
        );
    }
}
