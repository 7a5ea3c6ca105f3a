using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.Tickets;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Participant.Tickets;

/// <summary>The last question before a ticket, or all of an order, is given back: it says what comes back.</summary>
public sealed partial class GiveBackPage(NavigationManager navigation, TimeProvider time) : Screen
{
    private Money? _back;
    private string _said = "";
    private string? _policy;
    private bool _isFeeKept;
    private Fault? _fault;

    [Parameter]
    public string Key { get; set; } = "";

    /// <summary>Null: all of the order.</summary>
    [Parameter]
    public Guid? Ticket { get; set; }

    /// <summary>What the page had said, in minor units.</summary>
    [SupplyParameterFromForm]
    private string? AtLeast { get; set; }

    private string Home => Ticket is null ? $"/orders/{Key}" : $"/orders/{Key}/tickets/{Ticket}";

    private LocalizedString Title => Ticket is null ? T["Give all tickets back"] : T["Give the ticket back"];

    /// <summary>What comes back, and to whom.</summary>
    internal static string Returned(IStringLocalizer<Words> T, HeldTicket held, Money back, DateTimeOffset now) =>
        (held.IsBuyers, held.Ticket.Price.IsZero) switch
        {
            (true, false) => Returned(T, back, held.Ticket.Price, held.Refunds, now),
            (false, false) when !back.IsZero => T["{0} go back to whoever paid for it.", T.Price(back)],
            _ => T["Somebody else can have it then."],
        };

    protected override Task OnInitializedAsync() => Load();

    private Task Load() => Ticket is { } ticket ? LoadTicket(new TicketId(ticket)) : LoadOrder();

    private async Task LoadTicket(TicketId ticket)
    {
        var found = await Run(new GetTicket(Key, ticket));
        if (!found.IsDone)
        {
            Refuse(found.Fault);
            return;
        }

        var held = found.Value;
        _back = held.Ticket.Back;
        _isFeeKept = held is { IsBuyers: true, IsFeeKept: true, Ticket.Price.IsZero: false };
        _said = _back is { } back ? Returned(T, held, back, time.GetUtcNow()) : "";
        _policy =
            held.IsBuyers && !held.Ticket.Price.IsZero
                ? RefundWords.Policy(T, held.Refunds, held.Event, time.GetUtcNow())
                : null;
    }

    private async Task LoadOrder()
    {
        var found = await Run(new GetOrder(Key));
        if (!found.IsDone)
        {
            Refuse(found.Fault);
            return;
        }

        var order = found.Value;
        var price = order
            .Tickets.Where(t => t.CanChange)
            .Aggregate(Money.Zero(order.Total.Currency), (sum, t) => sum + t.Price);
        _back = order.Back;
        _isFeeKept = !order.Bill.Fee.IsZero;
        _said = (_back, price.IsZero) switch
        {
            (null, _) => "",
            (_, true) => T["Others can have them then."],
            ({ } back, false) => Returned(T, back, price, order.Refunds, time.GetUtcNow()),
        };
        _policy = price.IsZero ? null : RefundWords.Policy(T, order.Refunds, order.Event, time.GetUtcNow());
    }

    private void Refuse(Fault fault)
    {
        if (fault.Kind is FaultKind.NotFound)
        {
            navigation.NotFound();
        }

        _fault = fault;
    }

    private async Task GiveBack()
    {
        // What is no number is more than anything: the page asks once more.
        var least = long.TryParse(AtLeast, out var minor) ? minor : long.MaxValue;
        var ticket = Ticket is { } id ? new TicketId(id) : (TicketId?)null;
        var given = await Run(new CancelTicket(Key, ticket, least));
        if (given.IsDone)
        {
            navigation.NavigateTo(Ticket is null ? $"/orders/{Key}" : Home);
            return;
        }

        await Load();
        _fault = given.Fault;
    }

    private static string Returned(
        IStringLocalizer<Words> T,
        Money back,
        Money price,
        IReadOnlyList<RefundDeadline> refunds,
        DateTimeOffset now
    ) =>
        RefundWords.PercentNow(refunds, now) switch
        {
            0 => T["Nothing of the {0} that you paid comes back any more.", T.Price(price)],
            100 => T["You get {0} back, all that you paid.", T.Price(back)],
            var percent => T["You get {0} back, {1} of what you paid.", T.Price(back), RefundWords.Share(T, percent)],
        };
}
