using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Series;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Series;

/// <summary>The dates of an event's series, and more of them: what a rule makes is shown before it is planned.</summary>
public sealed partial class SeriesPage : ReadingScreen
{
    private const int MostDates = PreviewSeries.Most;

    private readonly HashSet<DateOnly> _without = [];
    private EventCard? _event;
    private DateTimeOffset _first;
    private RepeatForm? _form;
    private IReadOnlyList<EventCard> _dates = [];
    private IReadOnlyList<SeriesDate>? _preview;
    private string? _rule;
    private bool _publish = true;
    private bool _isBusy;
    private bool _isSure;
    private string? _note;
    private Fault? _fault;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan? Look => ForTeam;

    private int Later => _dates.Count(d => d.StartsAt > _event!.StartsAt && d.State is not EventState.Cancelled);

    private int Wanted => _preview?.Count(IsWanted) ?? 0;

    protected override async Task<Fault?> Read()
    {
        var rights = await Get(new GetMyRights(Organization));
        if (!rights.IsDone || !rights.Value.Include(EventPermissions.Manage))
        {
            return rights.Fault ?? Fault.NotVisible;
        }

        var found = await Get(new GetEventToEdit(rights.Value.Organization.Id, Slug));
        if (!found.IsDone)
        {
            return found.Fault;
        }

        _event = found.Value.Card;
        Follow(EventTopics.Changed(_event.Id), OrganizationTopics.Team(_event.Organization));
        var dates = await Get(new ListSeries(_event.Id));
        _dates = dates.Match(d => d, _ => []);
        _first = Zone.Local(_event.StartsAt, _event.Zone);
        if (_form is null)
        {
            _form = new RepeatForm(_first.DateTime);
            await LookAgain();
        }

        return dates.Fault;
    }

    protected override void Clear()
    {
        (_event, _form, _preview, _note, _fault, _dates) = (null, null, null, null, null, []);
        _without.Clear();
    }

    /// <summary>Shows what comes of the rule; one that cannot be read shows nothing.</summary>
    private async Task LookAgain()
    {
        _note = null;
        var rule = _form!.Rule();
        var preview = rule.IsDone ? await Run(new PreviewSeries(_event!.Id, rule.Value)) : rule.Fault;
        (_rule, _fault) = (rule.Match<string?>(r => r, _ => null), preview.Fault);
        _preview = preview.Match<IReadOnlyList<SeriesDate>?>(p => p, _ => null);
    }

    private bool MayBe(SeriesDate date) => !date.IsThere && date.Start > Time.GetUtcNow();

    private bool IsWanted(SeriesDate date) => MayBe(date) && !_without.Contains(date.Day);

    private void Toggle(DateOnly day)
    {
        if (!_without.Remove(day))
        {
            _without.Add(day);
        }
    }

    /// <summary>The second half of a double click finds nothing left to plan.</summary>
    private Task Plan() =>
        Wanted == 0
            ? Task.CompletedTask
            : Act(
                new PlanSeries(_event!.Id, _rule!, [.. _without], _publish),
                planned => T.Count(planned.Count, "1 date is planned.", "{0} dates are planned.")
            );

    private Task Align()
    {
        _isSure = false;
        return Act(
            new AlignSeries(_event!.Id),
            changed => T.Count(changed, "1 later date is changed.", "{0} later dates are changed.")
        );
    }

    private async Task Act<TResult>(IUseCase<TResult> act, Func<TResult, string> done)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var result = await Run(act);
            await ReadNow();
            await LookAgain();
            (_note, _fault) = (result.Match<string?>(done, _ => null), result.Fault ?? _fault);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private static string When(EventCard date)
    {
        var start = Zone.Local(date.StartsAt, date.Zone);
        return $"{EventClock.Day(start)}, {start.ToString(EventClock.Minute, CultureInfo.CurrentCulture)}";
    }
}
