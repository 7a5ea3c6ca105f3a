using Bunit;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Organizer.Sales;

namespace EventFly.Web.Tests.Organizer.Sales;

public sealed class SharedNumbersPageTests
{
    [Fact]
    public async Task Kinds_of_ticket_share_a_number_until_it_is_ended()
    {
        await using var desk = await SalesDesk<SharedNumbersPage>.Open(
            planned: new TicketTypeDetails("Balcony", 0, 10)
        );

        await desk.Click("quota-add");
        await desk.Type("quota-name", "Great hall");
        await desk.Type("quota-size", "lots");
        await desk.Click("quota-save");
        await desk.Page.Settles(() => desk.Page.FindAll("[role=alert] a").Count == 2);
        desk.Focused.ShouldBe(["size"]);

        await desk.Type("quota-size", "7");
        await desk.Choose("[data-ticket-type=Balcony]", true);
        await desk.Click("quota-save");
        await desk.IsSaved("Great hall");
        desk.Page.Text("quota-left").ShouldBe("7 left");
        (await desk.TypeNamed("Balcony")).Left.ShouldBe(7);

        await desk.Click("quota-edit");
        await desk.Choose("[data-ticket-type='Free admission']", true);
        await desk.Click("quota-save");
        await desk.IsSaved("Great hall");
        (await desk.App.Do(new ListQuotas(desk.Event.Id))).Single().Types.Count.ShouldBe(2);

        await desk.Click("quota-end");
        await desk.Click("quota-end-sure");
        await desk.Page.Sees("sales-note", "Great hall is no longer shared.");
        (await desk.App.Do(new ListQuotas(desk.Event.Id))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_that_a_colleague_changed_while_one_was_asked_is_not_ended_unseen()
    {
        await using var desk = await SalesDesk<SharedNumbersPage>.Open(
            planned: new TicketTypeDetails("Balcony", 0, 10)
        );
        var hall = new QuotaDetails("Hall", 7, [(await desk.TypeNamed("Balcony")).Id]);
        var shared = await desk.App.Do(new ShareQuota(desk.Event.Id, null, hall));
        await desk.Show();

        await desk.Click("quota-end");
        await desk.Do(new ShareQuota(desk.Event.Id, shared, hall with { Size = 5 }));
        await desk.Click("quota-end-sure");

        await desk.SaysChangedMeanwhile();
        desk.Page.Text("quota-left").ShouldBe("5 left");
        (await desk.App.Do(new ListQuotas(desk.Event.Id))).Single().Size.ShouldBe(5);
    }
}
