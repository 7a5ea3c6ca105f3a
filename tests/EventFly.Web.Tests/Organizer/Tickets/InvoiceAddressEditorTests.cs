using Bunit;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using EventFly.Web.Organizer.Tickets;

namespace EventFly.Web.Tests.Organizer.Tickets;

public sealed class InvoiceAddressEditorTests
{
    [Fact]
    public async Task What_the_buyer_wrote_meanwhile_is_shown_and_nothing_typed_is_lost_or_covers_it_unseen()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var circle = await app.Organization(olena);
        var card = await app.Do(new CreateEvent(circle.Id, Planning.Details()), olena);
        await app.Do(new PublishEvent(card.Id), olena);
        await app.DeliverOutbox();
        var issuer = new IssuerDetails("Tech Circle", "Am Markt 1", "Germany", "27/123", "", "", "", "", "AB");
        await app.Do(new ChangeInvoicing(circle.Id, issuer, IsWriting: true), olena);
        var type = await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Balcony", 20, 10)), olena);
        var order = await app.Do(
            new TakeOrderFor(
                card.Id,
                [new TicketPick(type, 1)],
                new Guest("Maya Lindqvist", "maya@example.org"),
                new ManualPayment(PayWay.ByHand, "cash"),
                "by-phone-1"
            ),
            olena
        );
        await using var context = Screens.For(app, olena);
        var page = context.Render<OrderDocuments>(p =>
            p.Add(d => d.Organization, circle.Slug).Add(d => d.Event, card.Id).Add(d => d.Order, order.Order)
        );
        await page.Settles(() => page.All("invoice-address").Count == 1);
        await page.InvokeAsync(() => page.Field("invoice-address").Click());
        await page.InvokeAsync(() => page.Field("invoice-company").Change("Widgets"));
        var theirs = new BuyerDetails("Łódź Widgets", "Rynek 1\n90-001 Łódź", "", "PO 7");
        await app.Do(new ChangeInvoiceAddress(order.Key, theirs), Actor.Anyone);

        await page.InvokeAsync(() => page.Field("invoice-address-save").Click());

        await page.Sees("invoice-address-now", "Now it is written to:\nŁódź Widgets\nRynek 1\n90-001 Łódź\nPO 7");
        page.Field("invoice-company").GetAttribute("value").ShouldBe("Widgets");
        (await Written()).ShouldBe(theirs);

        await page.InvokeAsync(() => page.Field("invoice-address-save").Click());
        await page.Settles(() => page.All("invoice-addressee").Count == 1);
        (await Written()).Company.ShouldBe("Widgets");

        async Task<BuyerDetails> Written() =>
            (await app.Do(new ListInvoicesOfOrder(card.Id, order.Order), olena)).Buyer;
    }
}
