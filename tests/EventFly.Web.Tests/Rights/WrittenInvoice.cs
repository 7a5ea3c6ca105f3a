using EventFly.Core.Kernel;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Registration.Contracts;
using EventFly.Testing;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Rights;

/// <summary>An invoice in the demo, which has no order that costs something.</summary>
internal static class WrittenInvoice
{
    /// <returns>Its id.</returns>
    public static Task<string> For(Site site, string key) =>
        site.Server.Read(async db =>
        {
            var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Key == key);
            var card = await db.Events.AsNoTracking().SingleAsync(e => e.Id == order.Event);
            var day = DateOnly.FromDateTime(TestApp.Now.DateTime);
            var invoice = Invoice.Write(
                card.Organization,
                new SoldOrder(
                    order.Id,
                    order.Event,
                    order.Name,
                    order.Email,
                    "en",
                    new Money(0, "EUR"),
                    0,
                    [],
                    true,
                    false
                ),
                new InvoiceContent(
                    InvoiceKind.Invoice,
                    "00001",
                    InvoiceReason.Sale,
                    "en",
                    day,
                    day,
                    day,
                    card.Zone,
                    IssuerDetails.Empty,
                    null,
                    order.Name,
                    order.Email,
                    BuyerDetails.None,
                    card.Title,
                    order.Id.Reference,
                    "EUR",
                    [new InvoiceLine("Ticket", 1, 1190, 19_000, 190, 1190)],
                    null
                ),
                1,
                order.Id.Value,
                null,
                TestApp.Now
            );
            db.Invoices.Add(invoice);
            await db.SaveChangesAsync();
            return invoice.Id.ToString();
        });
}
