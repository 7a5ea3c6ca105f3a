using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.WaitingList;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventFly.Web.Participant.Tickets;

/// <summary>Where somebody begins to wait for a kind of ticket that is sold out.</summary>
public sealed partial class WaitingListPage(NavigationManager navigation, AuthenticationStateProvider authentication)
    : Screen
{
    private TicketShop? _shop;
    private TicketOffer? _offer;
    private Fault? _fault;

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The kind of ticket.</summary>
    [SupplyParameterFromQuery]
    public string? Type { get; set; }

    /// <summary>The access code, where one needs it to see the kind of ticket.</summary>
    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    /// <summary>The code of the link that who waits came by.</summary>
    [SupplyParameterFromQuery]
    public string? Via { get; set; }

    [SupplyParameterFromQuery(Name = "sent")]
    private string? Sent { get; set; }

    [SupplyParameterFromForm]
    private Input? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new GetTicketShop(Slug, Code ?? ""));
        if (!found.IsDone)
        {
            navigation.NotFound();
            return;
        }

        _shop = found.Value;
        _fault = _shop.Closed;
        _offer = _fault is null
            ? _shop.Offers.FirstOrDefault(o => o.Id.ToString() == Type && o.State is OfferState.WaitingList)
            : null;
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        Form ??= new()
        {
            Name = user.FindFirst(Actors.NameClaim)?.Value,
            Email = user.Identity?.Name,
            Wanted = _offer?.Least.ToString(CultureInfo.InvariantCulture),
        };
        Form.RequestKey ??= Secret.NewCode();
    }

    private async Task Join()
    {
        if (_offer is null)
        {
            return;
        }

        var joined = await Run(
            new JoinWaitingList(
                _shop!.Event.Id,
                _offer.Id,
                TypedNumber.Whole(Form!.Wanted ?? "", CultureInfo.CurrentCulture) ?? 0,
                new Guest(Form.Name ?? "", Form.Email ?? ""),
                Form.RequestKey!,
                Code ?? ""
            )
            {
                Via = Via,
            }
        );
        _fault = joined.Fault;
        if (joined.IsDone)
        {
            navigation.NavigateTo(
                joined.Value.Key is { } key
                    ? $"/waiting/{key}"
                    : $"/e/{Uri.EscapeDataString(Slug)}/waiting-list?type={_offer.Id}&sent=1"
            );
        }
    }

    private sealed class Input
    {
        public string? RequestKey { get; set; }

        public string? Wanted { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }
    }
}
