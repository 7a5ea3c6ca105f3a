using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Routing.Patterns;

namespace EventFly.Web.Tests.Shell;

public sealed class PageSlugsTests
{
    private static readonly string[] Templates =
    [
        "/o/{organization}",
        "/o/map",
        "/organize/{Organization}/events/{Slug}/live",
        "/organize/{organization}/events/past",
        "/organize/{organization}/events/{slug}/quizzes/{quiz:guid}",
        "/organize/{organization}/events/{slug}/quizzes/new",
        "/search/near",
    ];

    [Fact]
    public void The_form_for_a_new_organization_is_not_the_address_of_one()
    {
        var reserved = new PageSlugs();

        reserved.Has("new").ShouldBeTrue();
        reserved.Has("members").ShouldBeFalse(); // stands behind an organization, never in its place
        reserved.Has("open-tech-circle").ShouldBeFalse();
    }

    [Fact]
    public void A_word_is_reserved_where_one_address_could_mean_both() =>
        PageSlugs
            .Among(Templates.Select(t => RoutePatternFactory.Parse(t)))
            .ShouldBe(["map", "past"], ignoreOrder: true);

    [Fact]
    public void Nothing_that_the_site_serves_stands_in_the_place_of_a_slug_unreserved()
    {
        var routes = EndpointsOfTheAssembly.All().Select(e => e.RoutePattern).ToList();
        var reserved = new PageSlugs();

        routes.Count.ShouldBeGreaterThan(80);
        PageSlugs.Among(routes).Where(word => !reserved.Has(word)).ShouldBeEmpty();
    }
}
