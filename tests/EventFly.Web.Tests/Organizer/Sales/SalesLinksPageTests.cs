using Bunit;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Web.Organizer.Sales;

namespace EventFly.Web.Tests.Organizer.Sales;

public sealed class SalesLinksPageTests
{
    [Fact]
    public async Task A_link_is_made_handed_on_renamed_retired_and_deleted()
    {
        await using var desk = await SalesDesk<SalesLinksPage>.Open();

        await desk.Click("link-add");
        await desk.Type("link-name", "Poster at the station");
        desk.Page.Field("link-code-field").GetAttribute("value").ShouldBe("poster-at-the-station");
        await desk.Type("link-code-field", "station");
        await desk.Type("link-name", "Posters at the station");
        await desk.Click("link-save");

        await desk.IsSaved("Posters at the station");
        desk.Page.Text("link-code").ShouldBe("?via=station");
        desk.Page.Text("link-sales").ShouldBe("0 visits · 0 orders · 0 tickets");
        desk.Page.Text("link-revenue").ShouldBe("€0.00");
        await desk.Click("link-more");
        desk.Page.Text("link-address").ShouldEndWith($"/e/{desk.Event.Slug}?via=station");
        desk.Page.Text("share-embed-code").ShouldContain($"/embed/{desk.Event.Slug}?via=station");

        await desk.Click("link-retire");
        await desk.Says("is retired. What comes by it still counts.");
        (await desk.App.Do(new ListSalesLinks(desk.Event.Id))).Links.Single().IsRetired.ShouldBeTrue();

        await desk.Click("link-edit");
        await desk.Type("link-name", "Posters");
        await desk.Click("link-save");
        await desk.IsSaved("Posters");
        (await desk.App.Do(new ListSalesLinks(desk.Event.Id))).Links.Single().Code.ShouldBe("station");

        await desk.Click("link-delete");
        await desk.Click("link-delete-sure");
        await desk.Says("Posters is deleted.");
        (await desk.App.Do(new ListSalesLinks(desk.Event.Id))).Links.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_with_a_link_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var desk = await SalesDesk<SalesLinksPage>.Open();

        await desk.Click("link-add");
        await desk.Type("link-code-field", "am Bahnhof!");
        await desk.Click("link-save");

        await desk.Page.Settles(() => desk.Page.FindAll("[role=alert] a").Count == 2);
        desk.Focused.ShouldBe(["name"]);
        desk.Page.Field("link-code-field").GetAttribute("value").ShouldBe("am Bahnhof!");
    }
}
