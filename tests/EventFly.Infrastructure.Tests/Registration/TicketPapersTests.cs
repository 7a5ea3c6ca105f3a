using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Tests.Papers;
using EventFly.Testing;

namespace EventFly.Infrastructure.Tests.Registration;

public sealed class TicketPapersTests
{
    [Fact]
    public async Task A_ticket_on_paper_says_all_that_its_page_says_and_its_code_can_be_scanned()
    {
        SkipWithoutTools();
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena, "Évening of ∑ talks");
        var (order, ticket) = await app.Ticket(card, "Žofie Dvořáková");

        var printed = await app.Do(new PrintTickets(order.Key), Actor.Anyone);

        using var file = new PdfFile(printed.Pdf);
        var text = await Tools.TextOf(file.Path);
        foreach (
            var said in new[]
            {
                "Tech Circle",
                "Évening of",
                "Saturday 12 September 2026",
                "09:00 to 18:00",
                "UTC+02:00",
                "Old Library, Berlin, Germany",
                "Žofie Dvořáková",
                "Free admission",
                order.Id.Reference,
                "Ticket 1 of 1",
            }
        )
        {
            text.ShouldContain(said);
        }

        text.Replace(" ", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal)
            .ShouldContain(ticket.Code[..12]);
        TicketToken
            .Read((await Tools.QrCodesOf(file.Path)).ShouldHaveSingleItem())!
            .Claims.ShouldBe(TicketToken.Read(ticket.Token!)!.Claims);
    }

    [Fact]
    public async Task It_speaks_the_language_of_whoever_asks()
    {
        SkipWithoutTools();
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var (order, _) = await app.Ticket(card);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");

        using var file = new PdfFile((await app.Do(new PrintTickets(order.Key), Actor.Anyone)).Pdf);

        var text = await Tools.TextOf(file.Path);
        text.ShouldContain("Samstag, 12. September 2026");
        text.ShouldContain("Hier falten");
    }

    [Fact]
    public async Task Fifty_tickets_are_fifty_pages_each_with_its_own_code_and_fit_into_a_letter()
    {
        SkipWithoutTools();
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var (card, type) = await app.SmallEvent(olena, 200);
        await app.Do(
            new ChangeTicketType(card.Id, type, new TicketTypeDetails("Free admission", 0, 200, MaxPerOrder: 50))
        );
        var receipt = await app.Do(Ticketing.Wish(card, type, 50, "محمد عبد الله"), Actor.Anyone);
        var order = await app.Do(new GetOrder(receipt.Key), Actor.Anyone);

        var pdf = (await app.Do(new PrintTickets(receipt.Key), Actor.Anyone)).Pdf;

        pdf.Length.ShouldBeLessThan(1_500_000);
        using var file = new PdfFile(pdf);
        (await Tools.TextOf(file.Path)).Split('\f').Length.ShouldBe(51);
        (await Tools.QrCodesOf(file.Path))
            .Select(qr => TicketToken.Read(qr)!.Claims.Code)
            .ShouldBe(order.Tickets.Select(t => t.Code));
    }

    [Fact]
    public async Task What_is_cancelled_is_not_printed_and_a_wrong_key_prints_nothing()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var (order, ticket) = await app.Ticket(card);
        await app.Do(new CancelTicket(order.Key, ticket.Id), Actor.Anyone);

        (await app.UseCases.Run(Actor.Anyone, new PrintTickets(order.Key))).Fault!.Code.ShouldBe(
            "registration.no-tickets"
        );
        (await app.UseCases.Run(Actor.Anyone, new PrintTickets(Secret.NewCode()))).Fault.ShouldBe(Fault.NotVisible);
    }

    private static void SkipWithoutTools()
    {
        if (Tools.Missing("pdftotext", "pdftoppm", "zbarimg") is { } missing)
        {
            Assert.Skip(missing);
        }
    }
}
