using System.Globalization;
using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Analytics.Dashboards;
using EventFly.Core.Analytics.Reports;
using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Analytics;

/// <summary>What an event sold, who came and who took part: as it changes, at most five times a second.</summary>
public sealed partial class NumbersPage
{
    private EventCard? _event;
    private EventNumbers? _numbers;
    private AttendanceNow? _attendance;
    private ParticipationNow? _participation;
    private DayRange _shown = DayRange.All;
    private Fault? _fault;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Days { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    protected override object Subject => (Organization, Slug, Days, From, To);

    // People join the room without a signal of ours, and a day ends though nobody does anything.
    protected override TimeSpan? Look => ForTeam;

    private DayRange Range => new(Days, From, To);

    private string Home => $"/organize/{Organization}/events/{Slug}";

    private IReadOnlyList<ChartColumn> Arrivals =>
        [
            .. _attendance!
                .Arrivals.SkipWhile(a => a.Count == 0)
                .Reverse()
                .SkipWhile(a => a.Count == 0)
                .Reverse()
                .Select(a => new ChartColumn(Clock(a.Start), a.Count)),
        ];

    private string ArrivalsSummary =>
        T.Count(
            Arrivals.Sum(a => a.Value),
            "1 person came in from {1} to {2}",
            "{0} people came in from {1} to {2}",
            Arrivals[0].Label,
            Arrivals[^1].Label
        );

    protected override async Task<Fault?> Read()
    {
        var found = await Get(new FindDashboard(Organization, Slug));
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var card = found.Value;
        if (_event is null)
        {
            Follow(
                AnalyticsTopics.Attendance(card.Id),
                AnalyticsTopics.Sales(card.Id),
                AnalyticsTopics.Participation(card.Id),
                EngagementTopics.Participation(card.Id),
                EventTopics.Changed(card.Id),
                OrganizationTopics.Team(card.Organization)
            );
        }

        var range = Range.Read(card.Zone, Time.GetUtcNow());
        var (from, to) = range.Match(r => r, _ => (null, null));
        var numbers = await Get(new GetEventNumbers(card.Id, from, to));
        var attendance = await Get(new GetArrivals(card.Id));
        var participation = await Get(new GetParticipation(card.Id));
        if (!numbers.IsDone || !attendance.IsDone || !participation.IsDone)
        {
            return numbers.Fault ?? attendance.Fault ?? participation.Fault;
        }

        (_event, _numbers, _attendance) = (card, numbers.Value, attendance.Value);
        (_participation, _fault, _shown) = (participation.Value, range.Fault, range.IsDone ? Range : DayRange.All);
        return null;
    }

    protected override void Clear() => (_event, _numbers, _attendance, _participation) = (null, null, null, null);

    private static string Day(DateOnly day) => EventClock.Date(DayWords.At(day));

    private string Clock(DateTimeOffset start) =>
        start.ToString(
            _attendance!.Grain is Grain.Hour ? $"ddd {EventClock.Minute}" : EventClock.Minute,
            CultureInfo.CurrentCulture
        );
}
