using System.Globalization;
using EventFly.Core.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Core.Registration.Contracts;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventFly.Web.Participant;

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
    }

    private async Task Order()
    {
        if (_shop is null)
        {
            return;
        }

        var picks = _shop.Offers.Select(o => new TicketPick(o.Id, Form!.QuantityOf(o.Id))).Where(p => p.Quantity != 0);
        var ordered = await Run(
            new RegisterForEvent(_shop.Event.Id, [.. picks], new Guest(Form!.Name, Form.Email), Form.RequestKey)
        );
        if (ordered.IsDone)
        {
            navigation.NavigateTo(ordered.Value.ContinueAt ?? $"/orders/{ordered.Value.Key}");
            return;
        }

        _fault = ordered.Fault;
        _shop = (await Run(new GetTicketShop(Slug))).Match(shop => shop, _ => _shop);
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
            form.Quantities[only.Id.ToString()] = only.Least.ToString(CultureInfo.InvariantCulture);
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

    private string? Invalid(string field) => _fault?.Fields.Any(f => f.Field == field) == true ? "true" : null;

    /// <summary>What the form sends; quantities stay text, so that nothing typed is lost.</summary>
    private sealed class Input
    {
        public string RequestKey { get; set; } = "";

        public string Name { get; set; } = "";

        public string Email { get; set; } = "";

        public Dictionary<string, string> Quantities { get; set; } = [];

        /// <summary>What is no number counts as −1, which the order refuses.</summary>
        public int QuantityOf(TicketTypeId type) =>
            Quantities.GetValueOrDefault(type.ToString()) is not { Length: > 0 } text ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : -1;
    }
}
