using System.Globalization;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Web.Participant;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EventFly.Web.Organizer;

public sealed partial class AttendeesPage(ISignals signals) : Screen, IDisposable
{
    private static readonly int[] PageSizes = [25, 50, 100];

    private static readonly Dictionary<string, object?> SearchId = new() { ["data-testid"] = "attendee-search" };

    private EventCard? _event;
    private Fault? _refusal;
    private string _text = "";
    private AttendeeStatus? _status;
    private IReadOnlyDictionary<AttendeeStatus, int> _counts = new Dictionary<AttendeeStatus, int>();
    private MudTable<AttendeeRow>? _table;
    private IDisposable? _listening;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (_event?.Slug == Slug)
        {
            return;
        }

        var opened = await Run(new OpenAttendees(Slug));
        _refusal = opened.Fault;
        if (opened.IsDone)
        {
            _event = opened.Value;
            _listening?.Dispose();
            _listening = signals.Listen(AnalyticsTopics.Attendance(_event.Id), () => _ = InvokeAsync(Reload));
        }
    }

    public void Dispose() => _listening?.Dispose();

    private async Task<TableData<AttendeeRow>> Load(TableState state, CancellationToken cancellation)
    {
        var page = await Run(new ListAttendees(_event!.Id, _text, _status, state.Page, state.PageSize), cancellation);
        _refusal = page.Fault;
        if (!page.IsDone)
        {
            StateHasChanged();
            return new TableData<AttendeeRow> { Items = [], TotalItems = 0 };
        }

        if (!page.Value.Counts.OrderBy(c => c.Key).SequenceEqual(_counts.OrderBy(c => c.Key)))
        {
            _counts = page.Value.Counts;
            StateHasChanged();
        }

        return new TableData<AttendeeRow> { Items = page.Value.Rows, TotalItems = page.Value.Matching };
    }

    private Task Reload() => _table?.ReloadServerData() ?? Task.CompletedTask;

    private Task Search(string text)
    {
        _text = text;
        return FromFirstPage();
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

    private string Pressed(AttendeeStatus? status) => _status == status ? "true" : "false";

    private DateTimeOffset Local(DateTimeOffset at) => Zone.Local(at, _event!.Zone);

    private string Word(AttendeeStatus status) =>
        status switch
        {
            AttendeeStatus.Coming => T["Coming"],
            AttendeeStatus.Inside => T["Inside"],
            AttendeeStatus.Unpaid => T["Not paid yet"],
            _ => T["Cancelled"],
        };

    private static string Badge(AttendeeStatus status) =>
        status switch
        {
            AttendeeStatus.Coming => "ef-badge-published",
            AttendeeStatus.Inside => "ef-badge-good",
            AttendeeStatus.Unpaid => "ef-badge-warn",
            _ => "ef-badge-cancelled",
        };
}
