using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>What an event sells, for the programs of its organizer.</summary>
internal static class SalesApi
{
    /// <param name="Types">The first ones; the others follow as they did.</param>
    internal sealed record TypeOrder(IReadOnlyList<TicketTypeId> Types);

    internal sealed record Pausing(bool IsPaused);

    internal sealed record Retiring(bool IsRetired);

    public static void MapSales(this RouteGroupBuilder api)
    {
        var sales = api.MapGroup("/organizations/{organization}/events/{slug}").WithTags("Sales");
        MapTypes(sales);
        MapQuotas(sales);
        MapVouchers(sales);
        MapLinks(sales);
        sales.MapGuests();
        sales
            .MapGet("/sales-terms", ([AsParameters] SalesAddress at) => at.Answer(id => new GetSalesTerms(id)))
            .As("ReadSalesTerms", "How taxes are rounded, and who bears the platform's fee");
        sales
            .MapPut(
                "/sales-terms",
                ([AsParameters] SalesAddress at, [FromBody] SalesTermsView terms) =>
                    at.Answer(id => new ChangeSalesTerms(id, terms.Rounding, terms.FeeBearer))
            )
            .As("ChangeSalesTerms", "Change how the event sells from now on");
        sales
            .MapGet("/refund-policy", ([AsParameters] SalesAddress at) => at.Answer(id => new GetRefundPolicy(id)))
            .As("ReadRefundPolicy", "What comes back to holders who give paid tickets back, by days before the event");
        sales
            .MapPut(
                "/refund-policy",
                ([AsParameters] SalesAddress at, [FromBody] RefundPolicyView policy) =>
                    at.Answer(id => new ChangeRefundPolicy(id, policy.Tiers))
            )
            .As("ChangeRefundPolicy", "Set that from now on; what was ordered before keeps what it was promised");
    }

    private static void MapTypes(RouteGroupBuilder sales)
    {
        sales
            .MapGet("/ticket-types", ([AsParameters] SalesAddress at) => at.Answer(id => new ListTicketTypes(id)))
            .As(
                "ListOwnTicketTypes",
                "Every kind of ticket as its organizer sees it, in the order that buyers see; send the version of one as If-Match to change or delete just that"
            );
        sales
            .MapGet(
                "/ticket-types/{type:guid}",
                ([AsParameters] SalesAddress at, Guid type) =>
                    at.One(id => new ListTicketTypes(id), row => row.Id.Value == type, row => row.Version)
            )
            .As("ReadTicketType", "One kind of ticket; the ETag is its version, to be sent as If-Match with a change");
        sales
            .MapPost(
                "/ticket-types",
                ([AsParameters] SalesAddress at, [FromBody] TicketTypeDetails details) =>
                    at.Answer(id => new AddTicketType(id, details))
            )
            .As("AddTicketType", "Offer a further kind of ticket; answers with its id");
        sales
            .MapPut(
                "/ticket-types/{type:guid}",
                (
                    [AsParameters] SalesAddress at,
                    Guid type,
                    [AsParameters] LookedAt seen,
                    [FromBody] TicketTypeDetails details
                ) => at.Answer(id => new ChangeTicketType(id, new(type), details, seen.Version))
            )
            .As("ChangeTicketType", "Replace what is said of a kind of ticket; what was bought stays as it is");
        sales
            .MapDelete(
                "/ticket-types/{type:guid}",
                ([AsParameters] SalesAddress at, Guid type, [AsParameters] LookedAt seen) =>
                    at.Answer(id => new DeleteTicketType(id, new(type), seen.Version))
            )
            .As("DeleteTicketType", "Take back a kind of ticket that nobody ever took");
        sales
            .MapPut(
                "/ticket-types/{type:guid}/pause",
                ([AsParameters] SalesAddress at, Guid type, [AsParameters] LookedAt seen, [FromBody] Pausing wish) =>
                    at.Answer(id => new PauseTicketType(id, new(type), wish.IsPaused, seen.Version))
            )
            .As("PauseTicketType", "Stop a sale for now, or go on with it");
        sales
            .MapPut(
                "/ticket-types/order",
                ([AsParameters] SalesAddress at, [FromBody] TypeOrder order) =>
                    at.Answer(id => new OrderTicketTypes(id, order.Types))
            )
            .As("OrderTicketTypes", "Put the kinds of ticket into the order that buyers see");
    }

    private static void MapQuotas(RouteGroupBuilder sales)
    {
        sales
            .MapGet("/quotas", ([AsParameters] SalesAddress at) => at.Answer(id => new ListQuotas(id)))
            .As(
                "ListQuotas",
                "Numbers that several kinds of ticket share; send the version of one as If-Match to change or end just that"
            );
        sales
            .MapGet(
                "/quotas/{quota:guid}",
                ([AsParameters] SalesAddress at, Guid quota) =>
                    at.One(id => new ListQuotas(id), row => row.Id.Value == quota, row => row.Version)
            )
            .As(
                "ReadQuota",
                "One number that kinds of ticket share; the ETag is its version, to be sent as If-Match with a change"
            );
        sales
            .MapPost(
                "/quotas",
                ([AsParameters] SalesAddress at, [FromBody] QuotaDetails details) =>
                    at.Answer(id => new ShareQuota(id, null, details))
            )
            .As("ShareQuota", "Have kinds of ticket share a number; answers with its id");
        sales
            .MapPut(
                "/quotas/{quota:guid}",
                (
                    [AsParameters] SalesAddress at,
                    Guid quota,
                    [AsParameters] LookedAt seen,
                    [FromBody] QuotaDetails details
                ) => at.Answer(id => new ShareQuota(id, new QuotaId(quota), details, seen.Version))
            )
            .As("ChangeQuota", "Change how many there are, and who shares them");
        sales
            .MapDelete(
                "/quotas/{quota:guid}",
                ([AsParameters] SalesAddress at, Guid quota, [AsParameters] LookedAt seen) =>
                    at.Answer(id => new EndQuota(id, new(quota), seen.Version))
            )
            .As("EndQuota", "No longer share a number");
    }

    private static void MapVouchers(RouteGroupBuilder sales)
    {
        sales
            .MapGet(
                "/vouchers",
                ([AsParameters] SalesAddress at, string? text) => at.Answer(id => new ListVouchers(id, text))
            )
            .As(
                "ListVouchers",
                "Vouchers, newest first, at most 200, and how much of each is used; by parts of code or note. Send the version of one as If-Match to change or end just that"
            );
        sales
            .MapGet(
                "/vouchers/{voucher:guid}",
                ([AsParameters] SalesAddress at, Guid voucher) =>
                    at.One(
                        id => new ListVouchers(id) { Only = new(voucher) },
                        row => row.Id.Value == voucher,
                        row => row.Version
                    )
            )
            .As("ReadVoucher", "One voucher; the ETag is its version, to be sent as If-Match with a change");
        sales
            .MapPost(
                "/vouchers",
                ([AsParameters] SalesAddress at, [FromBody] VoucherDetails details) =>
                    at.Answer(id => new SaveVoucher(id, null, details))
            )
            .As("IssueVoucher", "Hand out a voucher; answers with its id");
        sales
            .MapPut(
                "/vouchers/{voucher:guid}",
                (
                    [AsParameters] SalesAddress at,
                    Guid voucher,
                    [AsParameters] LookedAt seen,
                    [FromBody] VoucherDetails details
                ) => at.Answer(id => new SaveVoucher(id, new VoucherId(voucher), details, seen.Version))
            )
            .As("ChangeVoucher", "Change a voucher; what was bought with it stays as it is");
        sales
            .MapPost(
                "/vouchers/{voucher:guid}/end",
                ([AsParameters] SalesAddress at, Guid voucher, [AsParameters] LookedAt seen) =>
                    at.Answer(id => new EndVoucher(id, new(voucher), seen.Version))
            )
            .As("EndVoucher", "A voucher is no longer good from now on");
    }

    private static void MapLinks(RouteGroupBuilder sales)
    {
        sales
            .MapGet("/links", ([AsParameters] SalesAddress at) => at.Answer(id => new ListSalesLinks(id)))
            .As(
                "ListSalesLinks",
                "Named links, with visits, orders, tickets and revenue of each, and what came by none of them"
            );
        sales
            .MapPost(
                "/links",
                ([AsParameters] SalesAddress at, [FromBody] SalesLinkDetails details) =>
                    at.Answer(id => new SaveSalesLink(id, null, details))
            )
            .As("MakeSalesLink", "Make a link; answers with its id, and its address is /e/{slug}?via={code}");
        sales
            .MapPut(
                "/links/{link:guid}",
                ([AsParameters] SalesAddress at, Guid link, [FromBody] SalesLinkDetails details) =>
                    at.Answer(id => new SaveSalesLink(id, new SalesLinkId(link), details))
            )
            .As("ChangeSalesLink", "Rename a link; its code can be changed until somebody comes by it");
        sales
            .MapPut(
                "/links/{link:guid}/retire",
                ([AsParameters] SalesAddress at, Guid link, [FromBody] Retiring wish) =>
                    at.Answer(id => new RetireSalesLink(id, new(link), wish.IsRetired))
            )
            .As("RetireSalesLink", "Hand a link out no more, or again; what comes by it counts all the same");
        sales
            .MapDelete(
                "/links/{link:guid}",
                ([AsParameters] SalesAddress at, Guid link) => at.Answer(id => new DeleteSalesLink(id, new(link)))
            )
            .As("DeleteSalesLink", "Take back a link that nobody came by");
    }
}
