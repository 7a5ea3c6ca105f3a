using System.Globalization;
using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Analytics.Dashboards;
using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Dashboard;

/// <summary>Who comes, who is inside, who takes part: as it changes, at most five times a second.</summary>
public sealed partial class EventDashboard
{
    private static readonly (Grain Grain, string Name)[] Grains =
    [
        (Grain.Minute, Words.Key("1 minute")),
        (Grain.FiveMinutes, Words.Key("5 minutes")),
        (Grain.Hour, Words.Key("1 hour")),
    ];

    private const int FewestBars = 12;

    private EventCard? _event;
    private AttendanceNow? _attendance;
    private ParticipationNow? _participation;
    private Grain? _grain;
    private DateTimeOffset _now;
    private int _cardChanges;
    private int _cardRead;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    protected override object Subject => (Organization, Slug);

    // "The last five minutes" pass even when nobody comes, and people join the room without a signal of ours.
    protected override TimeSpan? Look => ForTeam;

    private string Home => $"/organize/{Organization}/events/{Slug}";

    private IReadOnlyList<ChartColumn> Columns => [.. Bars.Select(a => new ChartColumn(Clock(a.Start), a.Count))];

    /// <summary>Without what is empty before the first and after the last who came; never a chart of two columns.</summary>
    private List<ArrivalsBar> Bars
    {
        get
        {
            var all = _attendance!.Arrivals.ToList();
            var (first, last) = (all.FindIndex(a => a.Count > 0), all.FindLastIndex(a => a.Count > 0));
            var from = Math.Max(0, Math.Min(first, last + 1 - FewestBars));
            return first < 0 ? all : all[from..Math.Max(last + 1, Math.Min(all.Count, from + FewestBars))];
        }
    }

    private string ChartSummary =>
        T.Count(
            Bars.Sum(a => a.Count),
            "1 person came in from {1} to {2}",
            "{0} people came in from {1} to {2}",
            Clock(Bars[0].Start),
            Clock(Bars[^1].Start)
        );

    protected override async Task<Fault?> Read()
    {
        var changes = Volatile.Read(ref _cardChanges);
        if (_event is null || _cardRead != changes)
        {
            var found = await Get(new FindDashboard(Organization, Slug));
            if (!found.IsDone)
            {
                return found.Fault;
            }

            if (_event is null)
            {
                Subscribe(found.Value);
            }

            (_event, _cardRead) = (found.Value, changes);
        }

        var attendance = await Get(new GetArrivals(_event.Id, _grain));
        var participation = await Get(new GetParticipation(_event.Id));
        if (!attendance.IsDone || !participation.IsDone)
        {
            return attendance.Fault ?? participation.Fault;
        }

        (_attendance, _participation, _now) = (attendance.Value, participation.Value, Time.GetUtcNow());
        return null;
    }

    protected override void Clear() => (_event, _attendance, _participation) = (null, null, null);

    private void Subscribe(EventCard card)
    {
        Follow(
            AnalyticsTopics.Attendance(card.Id),
            AnalyticsTopics.Participation(card.Id),
            EngagementTopics.Participation(card.Id),
            OrganizationTopics.Team(card.Organization)
        );
        Listen(
            EventTopics.Changed(card.Id),
            () =>
            {
                Interlocked.Increment(ref _cardChanges);
                ReadSoon();
            }
        );
    }

    private Task Show(Grain grain)
    {
        _grain = grain;
        return ReadNow();
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
