using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Attendees;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EventFly.Web.Organizer.Tickets;

public sealed partial class AttendeesPage
{
    private static readonly int[] PageSizes = [25, 50, 100];

    private EventCard? _event;
    private string _text = "";
    private AttendeeStatus? _status;
    private MudTable<AttendeeRow>? _table;
    private AttendeePage? _shown;
    private AttendeePage? _fetched;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan? Look => ForTeam;

    protected override async Task<Fault?> Read()
    {
        if (_event is null)
        {
            var opened = await Get(new GetAttendeeList(Slug));
            if (!opened.IsDone)
            {
                return opened.Fault;
            }

            Follow(AnalyticsTopics.Attendance(opened.Value.Id), OrganizationTopics.Team(opened.Value.Organization));
            _event = opened.Value;
        }

        // The table asks for its first page by itself, once it is drawn.
        if (_table is not { } table)
        {
            return null;
        }

        var page = await Get(Wish(table.CurrentPage, table.RowsPerPage));
        if (page.IsDone && !IsShown(page.Value))
        {
            _fetched = page.Value;
            await table.ReloadServerData();
        }

        return page.Fault;
    }

    protected override void Clear() => (_event, _table, _shown, _fetched) = (null, null, null, null);

    private ListAttendees Wish(int page, int size) => new(_event!.Id, _text, _status, page, size);

    private bool IsShown(AttendeePage page) =>
        _shown is { } shown
        && shown.Matching == page.Matching
        && shown.Rows.SequenceEqual(page.Rows)
        && shown.Answers.Count == page.Answers.Count
        && page.Answers.All(a => GuestAnswers.AreSame(a.Value, shown.Answers.GetValueOrDefault(a.Key)))
        && shown.Counts.OrderBy(c => c.Key).SequenceEqual(page.Counts.OrderBy(c => c.Key));

    private async Task<TableData<AttendeeRow>> Load(TableState state, CancellationToken cancellation)
    {
        var page = Interlocked.Exchange(ref _fetched, null);
        if (page is null && _event is not null)
        {
            // What cannot be had now is asked for again; until then the rows stay.
            page = (await Run(Wish(state.Page, state.PageSize), cancellation)).Match(p => p, _ => null!);
        }

        if (page is null)
        {
            ReadSoon();
        }
        else
        {
            _shown = page;
            StateHasChanged();
        }

        return new TableData<AttendeeRow> { Items = _shown?.Rows ?? [], TotalItems = _shown?.Matching ?? 0 };
    }

    private Task Reload() => _table?.ReloadServerData() ?? Task.CompletedTask;

    /// <summary>Typing asks faster than answers come: reads that are asked for meanwhile are one.</summary>
    private void Search()
    {
        if (_table is { CurrentPage: > 0 } table)
        {
            table.NavigateTo(Page.First);
        }

        ReadSoon();
    }

    private Task Choose(AttendeeStatus? status)
    {
        _status = status;
        return FromFirstPage();
    }

    private Task FromFirstPage()
    {
        if (_table is { CurrentPage: > 0 } table)
        {
            table.NavigateTo(Page.First);
            return Task.CompletedTask;
        }

        return Reload();
    }

    /// <summary>Where nothing is sold but tickets, nobody wonders what else there could be.</summary>
    private IEnumerable<AttendeeStatus> Statuses =>
        Enum.GetValues<AttendeeStatus>()
            .Where(s => s is not AttendeeStatus.Nobody || s == _status || Count(AttendeeStatus.Nobody) > 0);

    private int Count(AttendeeStatus status) => _shown?.Counts.GetValueOrDefault(status) ?? 0;

    private string Pressed(AttendeeStatus? status) => _status == status ? "true" : "false";

    private DateTimeOffset Local(DateTimeOffset at) => Zone.Local(at, _event!.Zone);

    private string Word(AttendeeStatus status) =>
        status switch
        {
            AttendeeStatus.Coming => T["Coming"],
            AttendeeStatus.Inside => T["Inside"],
            AttendeeStatus.Unpaid => T["Not paid yet"],
            AttendeeStatus.Nobody => T["No admission"],
            _ => T["Cancelled"],
        };

    private static string Badge(AttendeeStatus status) =>
        status switch
        {
            AttendeeStatus.Coming => "ef-badge-published",
            AttendeeStatus.Inside => "ef-badge-good",
            AttendeeStatus.Unpaid => "ef-badge-warn",
            AttendeeStatus.Nobody => "ef-badge-ended",
            _ => "ef-badge-cancelled",
        };
}
