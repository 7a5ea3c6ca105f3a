using System.Globalization;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventFly.Web.Participant.Tickets;

public sealed partial class TicketsPage(NavigationManager navigation, AuthenticationStateProvider authentication)
    : Screen
{
    private TicketShop? _shop;
    private Fault? _fault;

    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromForm]
    private Input? Form { get; set; }

    private bool CanOrder => _shop!.Offers.Any(o => o.State is OfferState.OnSale);

    private bool IsFree => _shop!.Offers.All(o => o.State is not OfferState.OnSale || o.Price.IsZero);

    private DateTimeOffset Starts => Zone.Local(_shop!.Event.StartsAt, _shop.Event.Zone);

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new GetTicketShop(Slug));
        _fault = found.Fault;
        if (!found.IsDone)
        {
            if (found.Fault.Kind is FaultKind.NotFound)
            {
                navigation.NotFound();
            }

            return;
        }

        _shop = found.Value;
        Form ??= await Fresh(_shop);
        Form.RequestKey ??= Secret.NewCode();
    }

    private async Task Order()
    {
        if (_shop is null)
        {
            return;
        }

        var picks = _shop.Offers.Select(o => new TicketPick(o.Id, Form!.QuantityOf(o.Id))).Where(p => p.Quantity != 0);
        var ordered = await Run(
            new RegisterForEvent(
                _shop.Event.Id,
                [.. picks],
                new Guest(Form!.Name ?? "", Form.Email ?? ""),
                Form.RequestKey!
            )
        );
        if (ordered.IsDone)
        {
            navigation.NavigateTo(await NextOf(ordered.Value));
            return;
        }

        _fault = ordered.Fault;
        _shop = (await Run(new GetTicketShop(Slug))).Match(shop => shop, _ => _shop);
    }

    /// <summary>Straight to the payment page, if there is something to pay and it answers; the order's own page says the rest.</summary>
    private async Task<string> NextOf(OrderReceipt order)
    {
        var page = $"/orders/{order.Key}";
        return order.State is OrderState.Pending
            ? (await Run(new PayOrder(order.Key))).Match(address => address, _ => page)
            : page;
    }

    /// <summary>Whoever is signed in need not type what we know; a single offer is chosen already.</summary>
    private async Task<Input> Fresh(TicketShop shop)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var form = new Input
        {
            RequestKey = Secret.NewCode(),
            Name = user.FindFirst(Actors.NameClaim)?.Value ?? "",
            Email = user.Identity?.Name ?? "",
        };
        if (shop.Offers.Where(o => o.State is OfferState.OnSale).ToList() is [var only])
        {
            form.Quantities = new() { [only.Id.ToString()] = only.Least.ToString(CultureInfo.InvariantCulture) };
        }

        return form;
    }

    private string Left(TicketOffer offer) =>
        offer.State switch
        {
            OfferState.OnSale when offer.Left == 1 => T["1 ticket left"],
            OfferState.OnSale => T["{0} tickets left", offer.Left],
            OfferState.SoldOut => T["Sold out"],
            OfferState.NotYet => T["Not on sale yet"],
            OfferState.Closed => T["The sale is over"],
            _ => T["Planned: the organizer cannot take payments yet"],
        };

    private string? Invalid(string field) => _fault.Marks(field);

    /// <summary>
    /// What the form sends; quantities stay text, so that nothing typed is lost. Whoever posts without the page may leave
    /// anything out.
    /// </summary>
    private sealed class Input
    {
        public string? RequestKey { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }

        public Dictionary<string, string>? Quantities { get; set; }

        /// <summary>What is no number counts as −1, which the order refuses.</summary>
        public int QuantityOf(TicketTypeId type) =>
            Quantities?.GetValueOrDefault(type.ToString()) is not { Length: > 0 } text
                ? 0
                : TypedNumber.Whole(text, CultureInfo.CurrentCulture) ?? -1;
    }
}
