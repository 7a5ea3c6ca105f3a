using System.Globalization;
using EventFly.Core.Analytics.Visits;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using EventFly.Web.Shell.Questions;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventFly.Web.Participant.Tickets;

public sealed partial class TicketsPage(
    NavigationManager navigation,
    AuthenticationStateProvider authentication,
    TimeProvider time,
    IVisits looks
) : Screen
{
    private TicketShop? _shop;
    private Fault? _fault;
    private OrderBill? _bill;
    private bool _hasMore;

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>A voucher or an access code, for links that bring it along.</summary>
    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    /// <summary>With <see cref="Take"/>: the kind of ticket that a link wants, and how many.</summary>
    [SupplyParameterFromQuery]
    public string? Type { get; set; }

    [SupplyParameterFromQuery]
    public string? Take { get; set; }

    /// <summary>The code of the link that the buyer came by.</summary>
    [SupplyParameterFromQuery]
    public string? Via { get; set; }

    [CascadingParameter]
    private HttpContext? Page { get; set; }

    [SupplyParameterFromForm]
    private Input? Form { get; set; }

    private string EventPage => ViaLink.With($"/e/{Uri.EscapeDataString(Slug)}", Form?.Via ?? Via);

    /// <summary>This page with all that its address says: a link to a place on it leads nowhere else, and nothing typed is lost.</summary>
    private string Here => new Uri(navigation.Uri).PathAndQuery;

    private bool CanOrder => _shop!.Offers.Any(o => o.State is OfferState.OnSale);

    private bool IsFree => _shop!.Offers.All(o => o.State is not OfferState.OnSale || o.Price.IsZero);

    /// <summary>Where everything is free and shown to everybody, nobody has to wonder what a code is.</summary>
    private bool HasCodes => _shop!.TakesCodes || Form!.Code is { Length: > 0 };

    private string CodeSaid =>
        _shop!.CodeFault is { } fault ? T.Say(fault) ?? ""
        : Form!.Code is { Length: > 0 } ? T["This code is good."]
        : "";

    private CheckoutQuestions Asked => new(_shop!, QuantityOf, new TypedAnswers(Form!.Answers, Form.Asked));

    private DateTimeOffset Starts => Zone.Local(_shop!.Event.StartsAt, _shop.Event.Zone);

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new GetTicketShop(Slug, Form?.Code ?? Code ?? ""));
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
        if (Form is null && Page is { } page && !Robots.Asks(page.Request))
        {
            looks.Note(_shop.Event, PageLook.Checkout);
        }

        Form ??= await Fresh(_shop);
        Form.RequestKey ??= Secret.NewCode();
        if (!IsFree && Form.Act is null && Picks().Count > 0)
        {
            _bill = (await Quote()).Match(bill => bill, _ => null!);
        }
    }

    private async Task Order()
    {
        if (_shop is null)
        {
            return;
        }

        if (Form!.Act == Input.Sum)
        {
            var quoted = await Quote();
            (_bill, _fault) = (quoted.Match(bill => bill, _ => null!), _shop.CodeFault is null ? quoted.Fault : null);
            return;
        }

        // Without script, an answer or another number of tickets can bring questions that were not on the page.
        var asked = _shop.Questions.Count == 0 ? null : Asked;
        if (asked?.HasMore is true)
        {
            _hasMore = true;
            return;
        }

        var ordered = await Run(
            new RegisterForEvent(
                _shop.Event.Id,
                Picks(),
                new Guest(Form.Name ?? "", Form.Email ?? ""),
                Form.RequestKey!,
                Form.Code ?? ""
            )
            {
                Answers = asked?.Answers ?? [],
                Via = Form.Via,
            }
        );
        if (ordered.IsDone)
        {
            navigation.NavigateTo(await NextOf(ordered.Value));
            return;
        }

        _fault = ordered.Fault;
        if (_fault?.Kind is FaultKind.Contradiction)
        {
            // Who came back to an order and wants another one sends it once more, knowing that there are two then.
            Form.RequestKey = Secret.NewCode();
        }

        _shop = (await Run(new GetTicketShop(Slug, Form.Code ?? ""))).Match(shop => shop, _ => _shop);
    }

    private Task<Result<OrderBill>> Quote() => Run(new QuoteOrder(_shop!.Event.Id, Picks(), Form!.Code ?? ""));

    /// <summary>An amount without a number means the least that there is to have.</summary>
    private int QuantityOf(TicketTypeId type) =>
        _shop!.Offers.FirstOrDefault(o => o.Id == type) is { LeastPrice: not null } offer
        && Form!.QuantityTyped(type) is ""
        && Form.PriceOf(type) is { Length: > 0 }
            ? offer.Least
            : Form!.QuantityOf(type);

    private IReadOnlyList<TicketPick> Picks() =>
        [
            .. _shop!
                .Offers.Select(o => new TicketPick(o.Id, QuantityOf(o.Id), Form!.ChosenOf(o)))
                .Where(p => p.Quantity != 0),
        ];

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
            Code = Code,
            Via = Via,
        };
        if (shop.Offers.FirstOrDefault(o => o.Id.ToString() == Type && o.State is OfferState.OnSale) is { } wanted)
        {
            form.Choose(wanted, TypedNumber.Whole(Take ?? "", CultureInfo.InvariantCulture) ?? wanted.Least);
        }
        else if (shop.Offers.Where(o => o.State is OfferState.OnSale).ToList() is [var only])
        {
            form.Choose(only, only.Least);
        }

        return form;
    }

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

        public Dictionary<string, string>? Prices { get; set; }

        public string? Code { get; set; }

        public string? Via { get; set; }

        /// <summary>To what the organizer asks, by field.</summary>
        public Dictionary<string, string>? Answers { get; set; }

        /// <summary>The fields of questions that were shown.</summary>
        public Dictionary<string, string>? Asked { get; set; }

        /// <summary><see cref="Sum"/>, or nothing: the order.</summary>
        public string? Act { get; set; }

        public const string Sum = "sum";

        /// <summary>So many of it; where an amount alone means one, the amount that is suggested.</summary>
        public void Choose(TicketOffer offer, int quantity)
        {
            var id = offer.Id.ToString();
            if (!offer.IsOneAmount)
            {
                quantity = Math.Clamp(quantity, offer.Least, Math.Max(offer.Least, offer.Most));
                Quantities = new() { [id] = quantity.ToString(CultureInfo.InvariantCulture) };
            }
            else if (offer.IsTaxIncluded)
            {
                Prices = new() { [id] = offer.Price.Major.ToString(CultureInfo.CurrentCulture) };
            }
        }

        public string? PriceOf(TicketTypeId type) => Prices?.GetValueOrDefault(type.ToString());

        /// <summary>What is no amount counts as −1, which the order refuses.</summary>
        public decimal? ChosenOf(TicketOffer offer) =>
            offer.LeastPrice is { } least && PriceOf(offer.Id) is { Length: > 0 } text
                ? TypedNumber.Price(text, least.Currency, CultureInfo.CurrentCulture) ?? -1
                : null;

        public string QuantityTyped(TicketTypeId type) => Quantities?.GetValueOrDefault(type.ToString()) ?? "";

        /// <summary>What is no number counts as −1, which the order refuses.</summary>
        public int QuantityOf(TicketTypeId type) =>
            QuantityTyped(type) is not { Length: > 0 } text
                ? 0
                : TypedNumber.Whole(text, CultureInfo.CurrentCulture) ?? -1;
    }
}
