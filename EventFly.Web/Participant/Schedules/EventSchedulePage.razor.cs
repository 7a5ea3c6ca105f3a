using System.Globalization;
using EventFly.Core.Events.Picks;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Schedules;

/// <summary>What happens when and where at an event, and what of it somebody wants to see. Works without script.</summary>
public sealed partial class EventSchedulePage(NavigationManager navigation, TimeProvider time) : Screen
{
    private PublicSchedule? _schedule;
    private IReadOnlyList<KeyValuePair<DateOnly, Timetable>> _days = [];
    private IReadOnlyList<PublicSession> _now = [];
    private DateTimeOffset _at;
    private DateTimeOffset? _next;
    private Fault? _fault;

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>There, with a value or without: only what who looks has picked.</summary>
    [SupplyParameterFromQuery(Name = "mine")]
    private string? OnlyMine { get; set; }

    [SupplyParameterFromForm]
    private Input? Form { get; set; }

    private bool IsMine => OnlyMine is not null;

    private string Here => $"/e/{Slug}/schedule{(IsMine ? "?mine" : "")}";

    private List<PublicSession> Mine => [.. _schedule!.Sessions.Where(s => s.Mine is not PickState.None)];

    private int Clashes => _schedule!.Sessions.Count(s => s.Collides.Count > 0);

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        await Read();
        if (_schedule is null)
        {
            navigation.NotFound();
        }
    }

    private async Task Read()
    {
        var found = await Run(new GetSchedule(Slug));
        if (found is { IsDone: true, Value.HasLoosePicks: true })
        {
            // Whoever signed in since they picked finds it on their other devices as well.
            await Run(new KeepPicks(found.Value.Event.Id));
            found = await Run(new GetSchedule(Slug));
        }

        if (!found.IsDone)
        {
            return;
        }

        _schedule = found.Value;
        _at = time.GetUtcNow();
        _now = [.. _schedule.Sessions.Where(s => s.IsOn(_at))];
        _next = _schedule
            .Sessions.Where(s => s.StartsAt > _at)
            .Select(s => (DateTimeOffset?)s.StartsAt)
            .FirstOrDefault();
        var shown = IsMine ? Mine : _schedule.Sessions;
        _days =
        [
            .. shown
                .GroupBy(s => DateOnly.FromDateTime(s.Start.DateTime))
                .Select(day => KeyValuePair.Create(day.Key, Timetable.Of([.. day], IsMine ? [] : _schedule.Rooms))),
        ];
    }

    private async Task Send()
    {
        if (_schedule is null)
        {
            return;
        }

        var result = await Picking.Do(Form!.Pick, Form.Drop, _schedule.Event.Id, act => Run(act), act => Run(act));
        _fault = result.Fault;
        if (result.IsDone)
        {
            navigation.NavigateTo(result.Value is { } session && !IsMine ? $"{Here}#s-{session}" : Here);
            return;
        }

        await Read();
    }

    private string MarkOf(PublicSession session) =>
        session.IsOn(_at) ? "now"
        : session.StartsAt == _next ? "next"
        : session.EndsAt <= _at ? "past"
        : "";

    private static string Anchor(DateOnly day) => $"day-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private sealed class Input
    {
        /// <summary>The session that is picked.</summary>
        public string? Pick { get; set; }

        /// <summary>The one that is taken out again.</summary>
        public string? Drop { get; set; }
    }
}
