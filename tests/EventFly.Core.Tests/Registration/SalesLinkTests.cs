using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.Registration;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Registration;

public sealed class SalesLinkTests
{
    [Theory]
    [InlineData("Newsletter", "newsletter")]
    [InlineData("Poster at the station", "poster-at-the-station")]
    [InlineData("  Zürich & Łódź!  ", "zurich-lodz")]
    [InlineData("Плакат", "link")]
    [InlineData(
        "A very long name of a place where nobody has ever hung a poster",
        "a-very-long-name-of-a-place-where-nobody"
    )]
    public async Task A_link_gets_its_code_from_its_name(string name, string code)
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);

        await Make(sale, name);
        await Make(sale, name);

        var codes = (await Report(sale)).Links.Select(l => l.Code).ToList();
        codes[0].ShouldBe(code);
        codes[1].ShouldStartWith(code[..Math.Min(code.Length, 38)]);
        codes[1].ShouldEndWith("-2");
        codes[1].Length.ShouldBeLessThanOrEqualTo(LinkCode.Longest);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Orders_tickets_and_what_is_left_of_the_money_are_told_by_link_and_the_rest_without(
        DatabaseProvider database
    )
    {
        await using var sale = await Paying.Start(database, quota: 20);
        await Make(sale, "Newsletter");
        await Make(sale, "Poster");
        var first = await Bought(sale, 3, " NewsLetter ");
        await Bought(sale, 1, "newsletter");
        await Bought(sale, 2, "poster");
        await Bought(sale, 1, null);
        await Bought(sale, 1, "nobody-made-this");
        await sale.App.Do(sale.Wish() with { Via = "poster" }, Actor.Anyone);
        var tickets = await sale.Tickets(first);
        await sale.App.Do(new RefundTickets(sale.Event.Id, first.Order, [tickets[0].Id]), sale.Owner);
        await sale.SeeToPayments();

        var report = await Report(sale);

        report
            .Links.Select(l => (l.Code, l.Sales.Orders, l.Sales.Tickets))
            .ShouldBe([("newsletter", 2, 3), ("poster", 1, 2)]);
        report.Links.Select(l => l.Sales.Revenue.Single().Minor).ShouldBe([5700, 3800]);
        (report.Others.Orders, report.Others.Tickets, report.Others.Revenue.Single().Minor).ShouldBe((2, 2, 3800));
        var exported = await sale.App.Orders(sale.Event.Id, sale.Owner);
        exported.Rows.Count(r => r.Link == "Newsletter").ShouldBe(2);
        exported.Rows.Count(r => r.Link == "").ShouldBe(2);
        (await sale.App.Do(new GetOrderSheet(sale.Event.Slug, first.Order), sale.Owner)).Link.ShouldBe("Newsletter");
        (await Listed(sale, "newsletter")).ShouldBe(2);
        (await Listed(sale, "poster")).ShouldBe(2);
        (await Listed(sale, "")).ShouldBe(2);
        (await Listed(sale, null)).ShouldBe(6);
    }

    [Fact]
    public async Task Whatever_the_address_says_nobody_is_kept_from_buying_and_a_second_click_is_the_same_order()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var wish = sale.Wish();

        var first = await sale.App.Do(wish with { Via = new string('x', 100_000) }, Actor.Anyone);
        var again = await sale.App.Do(wish with { Via = "newsletter" }, Actor.Anyone);
        await sale.App.Do(sale.Wish() with { Via = "<script>" }, Actor.Anyone);

        again.Order.ShouldBe(first.Order);
        (await sale.App.Read(db => db.Orders.Select(o => o.Via).ToListAsync())).ShouldBe([null, null]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Visits_are_summed_up_and_codes_that_nobody_made_count_nowhere(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        await Make(sale, "Newsletter");
        var counter = sale.App.Services.GetRequiredService<LinkVisitCounter>();

        for (var visit = 0; visit < 3; visit++)
        {
            counter.Note(sale.Event.Id, "newsletter");
            counter.Note(sale.Event.Id, "somebody-elses");
        }

        await counter.Write();
        counter.Note(sale.Event.Id, "Newsletter");
        counter.Note(sale.Event.Id, null);
        await counter.Write();

        (await Report(sale)).Links.Single().Visits.ShouldBe(4);
    }

    [Fact]
    public async Task Whoever_makes_codes_up_fills_no_memory()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await Make(sale, "Newsletter");
        var counter = sale.App.Services.GetRequiredService<LinkVisitCounter>();
        counter.Note(sale.Event.Id, "newsletter");

        for (var made = 0; made < 3_000; made++)
        {
            counter.Note(sale.Event.Id, $"made-up-{made}");
        }

        counter.Note(sale.Event.Id, "newsletter");
        await counter.Write();

        (await Report(sale)).Links.Single().Visits.ShouldBe(2);
    }

    [Fact]
    public async Task A_retired_link_counts_what_comes_by_it()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var link = await Make(sale, "Newsletter");
        await Make(sale, "Poster");
        await sale.App.Do(new RetireSalesLink(sale.Event.Id, link, IsRetired: true), sale.Owner);

        await Bought(sale, 1, "newsletter");

        var report = await Report(sale);
        report
            .Links.Select(l => (l.Name, l.IsRetired, l.Sales.Orders))
            .ShouldBe([("Poster", false, 0), ("Newsletter", true, 1)]);
        await sale.App.Do(new RetireSalesLink(sale.Event.Id, link, IsRetired: false), sale.Owner);
        (await Report(sale)).Links.ShouldAllBe(l => !l.IsRetired);
    }

    [Fact]
    public async Task Once_somebody_came_by_a_link_its_code_and_itself_stay_and_its_name_can_be_changed()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var (used, unused) = (await Make(sale, "Newsletter"), await Make(sale, "Poster"));
        await sale.App.Do(sale.Wish() with { Via = "newsletter" }, Actor.Anyone);

        await sale.App.Do(new SaveSalesLink(sale.Event.Id, used, new("Spring letter")), sale.Owner);
        await sale.App.Do(new SaveSalesLink(sale.Event.Id, unused, new("Poster", "wall")), sale.Owner);
        var code = await sale.App.UseCases.Run(
            sale.Owner,
            new SaveSalesLink(sale.Event.Id, used, new("Spring letter", "spring"))
        );
        var deleted = await sale.App.UseCases.Run(sale.Owner, new DeleteSalesLink(sale.Event.Id, used));

        code.Fault!.Fields.Single().Field.ShouldBe("code");
        deleted.Fault!.Code.ShouldBe("registration.link-was-used");
        (await Report(sale))
            .Links.Select(l => (l.Name, l.Code, l.IsUsed))
            .ShouldBe([("Spring letter", "newsletter", true), ("Poster", "wall", false)]);
        await sale.App.Do(new DeleteSalesLink(sale.Event.Id, unused), sale.Owner);
        (await Report(sale)).Links.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_wrong_with_a_link_is_said_at_its_field_and_there_are_at_most_fifty()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await Make(sale, "Newsletter");

        (await Refused(new(" ", "Ünsinn"))).Fields.Select(f => f.Field).ShouldBe(["name", "code"]);
        (await Refused(new("Letter", " NEWSLETTER "))).Fields.Single().Field.ShouldBe("code");
        for (var made = 1; made < SalesLink.MostOfEvent; made++)
        {
            await Make(sale, $"Link {made}");
        }

        (await Refused(new("One more"))).Code.ShouldBe("registration.enough-links");

        async Task<Fault> Refused(SalesLinkDetails details) =>
            (await sale.App.UseCases.Run(sale.Owner, new SaveSalesLink(sale.Event.Id, null, details))).Fault!;
    }

    private static Task<SalesLinkId> Make(Paying sale, string name) =>
        sale.App.Do(new SaveSalesLink(sale.Event.Id, null, new SalesLinkDetails(name)), sale.Owner);

    private static Task<SalesLinkReport> Report(Paying sale) =>
        sale.App.Do(new ListSalesLinks(sale.Event.Id), sale.Owner);

    private static async Task<int> Listed(Paying sale, string? via)
    {
        var page = await sale.App.Do(new ListOrders(sale.Event.Id, null, null, 0) { Via = via }, sale.Owner);
        page.Rows.Count.ShouldBe(page.Matching);
        return page.Matching;
    }

    private static async Task<OrderReceipt> Bought(Paying sale, int quantity, string? via)
    {
        var order = await sale.App.Do(sale.Wish(quantity) with { Via = via }, Actor.Anyone);
        await sale.PayOnPage(order);
        await sale.SeeToPayments();
        return order;
    }
}
