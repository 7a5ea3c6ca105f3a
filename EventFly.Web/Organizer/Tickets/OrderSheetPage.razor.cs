using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Concerns;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>One order for its organizer: its tickets, what happened to its money, and the way to give it back.</summary>
public sealed partial class OrderSheetPage
{
    private readonly HashSet<TicketId> _chosen = [];
    private OrderSheet? _sheet;
    private string? _note;
    private Fault? _fault;
    private IReadOnlyList<TicketId> _exchanged = [];
    private bool _isAsking;
    private bool _isChanging;
    private bool _isMovingThere;
    private bool _isBusy;
    private ElementReference _sure;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Parameter]
    public string Order { get; set; } = "";

    protected override object Subject => (Organization, Slug, Order);

    protected override TimeSpan? Look => ForTeam;

    private IEnumerable<TicketView> Chosen => _sheet!.Tickets.Where(t => _chosen.Contains(t.Id));

    private Money Back => Chosen.Aggregate(Money.Zero(_sheet!.Total.Currency), (sum, t) => sum + t.Price);

    private string Wish =>
        _chosen.Count == 0 ? T["Cancel tickets"]
        : Back.IsZero ? T.Count(_chosen.Count, "Cancel 1 ticket", "Cancel {0} tickets")
        : T.Count(
            _chosen.Count,
            "Cancel 1 ticket and give back {1}",
            "Cancel {0} tickets and give back {1}",
            T.Price(Back)
        );

    private string Warning =>
        Back.IsZero
            ? T["Their codes stop working at once, and others can have the places. This cannot be undone."]
            : T[
                "Their codes stop working at once, others can have the places, and {0} go back the way they came. This cannot be undone.",
                T.Price(Back)
            ];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (_isMovingThere)
        {
            _isMovingThere = false;
            await _sure.FocusAsync();
        }
    }

    protected override async Task<Fault?> Read()
    {
        var id = Guid.TryParse(Order, out var guid) ? guid : Guid.Empty;
        var read = await Get(new GetOrderSheet(Slug, new OrderId(id)));
        if (!read.IsDone)
        {
            return read.Fault;
        }

        var card = read.Value.Event;
        Follow(AnalyticsTopics.Attendance(card.Id), OrganizationTopics.Team(card.Organization));
        _sheet = read.Value;
        _chosen.RemoveWhere(id => !_sheet.Tickets.Any(t => t.Id == id && CanTakeBack(t)));
        _isAsking &= _chosen.Count > 0;
        return null;
    }

    protected override void Clear()
    {
        (_sheet, _note, _fault, _isAsking, _isChanging) = (null, null, null, false, false);
        _chosen.Clear();
    }

    private void Choose(TicketView ticket)
    {
        _isAsking = false;
        if (!_chosen.Remove(ticket.Id))
        {
            _chosen.Add(ticket.Id);
        }
    }

    private void Change(IReadOnlyList<TicketId> exchanged) =>
        (_exchanged, _isChanging, _note, _fault) = (exchanged, true, null, null);

    private async Task Changed(string? done)
    {
        (_isChanging, _note) = (false, done);
        if (done is not null)
        {
            _chosen.Clear();
            await ReadNow();
        }
    }

    private Task NotePaid(string note) =>
        Try(async () =>
            (await Run(new NotePayment(_sheet!.Event.Id, _sheet.Id, note))).Match<(string?, Fault?)>(
                _ => (T["Noted. What was paid for follows in a moment."].Value, null),
                fault => (null, fault)
            )
        );

    private Task Withdraw() =>
        Try(async () =>
            (await Run(new WithdrawUnpaid(_sheet!.Event.Id, _sheet.Id))).Match<(string?, Fault?)>(
                _ => (T["Done. The places are free again."].Value, null),
                fault => (null, fault)
            )
        );

    private void Ask() => (_isAsking, _isMovingThere) = (true, true);

    private Task TakeBack() =>
        // The second half of a double click has nothing left to ask for.
        !_isAsking
            ? Task.CompletedTask
            : Try(async () =>
            {
                var done = await Run(new RefundTickets(_sheet!.Event.Id, _sheet.Id, [.. _chosen]));
                _isAsking = false;
                if (done.IsDone)
                {
                    _chosen.Clear();
                }

                return done.Match<(string?, Fault?)>(back => (Done(back), null), fault => (null, fault));
            });

    private string Done(Money back) =>
        back.IsZero ? T["Done. The places are free again."] : T["{0} go back.", T.Price(back)];

    private Task BackAgain(Guid concern) =>
        Try(async () =>
            (await Run(new GiveBackAgain(_sheet!.Event.Id, _sheet.Id, concern))).Match<(string?, Fault?)>(
                back => (Done(back), null),
                fault => (null, fault)
            )
        );

    private Task Seen(Guid concern) =>
        Try(async () =>
            (await Run(new SeeToConcern(_sheet!.Event.Id, _sheet.Id, concern))).Match<(string?, Fault?)>(
                _ => (T["Noted. It needs no look any more."].Value, null),
                fault => (null, fault)
            )
        );

    private Task Resend() =>
        Try(async () =>
            (await Run(new ResendTickets(_sheet!.Event.Id, _sheet.Id))).Match<(string?, Fault?)>(
                _ => (T["The letter is on its way to {0}.", _sheet!.Email].Value, null),
                fault => (null, fault)
            )
        );

    private async Task Try(Func<Task<(string? Note, Fault? Fault)>> act)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            (_note, _fault) = await act();
            ReadSoon();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private string At(DateTimeOffset at) => EventClock.InLine(Zone.Local(at, _sheet!.Event.Zone));

    private static bool CanTakeBack(TicketView ticket) => ticket is { State: TicketState.Issued, AdmittedAt: null };

    private string Word(TicketView ticket) =>
        ticket switch
        {
            { State: TicketState.Cancelled } => T["Cancelled"],
            { AdmittedAt: not null } => T["Inside"],
            _ => T["Coming"],
        };

    private static string Badge(TicketView ticket) =>
        ticket switch
        {
            { State: TicketState.Cancelled } => "ef-badge-cancelled",
            { AdmittedAt: not null } => "ef-badge-good",
            _ => "ef-badge-published",
        };
}
