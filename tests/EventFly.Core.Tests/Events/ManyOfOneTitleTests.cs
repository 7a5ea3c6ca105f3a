using EventFly.Core.Events.Events;
using EventFly.Core.Organizations.Organizations;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Events;

public sealed class ManyOfOneTitleTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_thirtieth_event_of_a_title_costs_what_the_second_did(DatabaseProvider database)
    {
        var statements = new Statements();
        await using var app = await TestApp.Start(database, services => services.Intercept(statements));
        var olena = await app.Person("Olena");
        var team = await app.Do(new CreateOrganization("Tea circle"), olena);
        var counts = new List<int>();
        var slugs = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            var sent = await statements.Of(async () =>
                slugs.Add((await app.Do(new CreateEvent(team.Id, Planning.Details()), olena)).Slug)
            );
            counts.Add(sent.Count);
        }

        counts[29].ShouldBe(counts[1]);
        slugs[29].ShouldBe(slugs[0] + "-30");
        slugs.Distinct().Count().ShouldBe(30);
    }

    [Fact]
    public async Task The_thirtieth_organization_of_a_name_costs_what_the_second_did()
    {
        var statements = new Statements();
        await using var app = await TestApp.Start(change: services => services.Intercept(statements));
        var counts = new List<int>();
        for (var i = 0; i < 30; i++)
        {
            var founder = await app.Person($"Founder{i}");
            counts.Add((await statements.Of(() => app.Do(new CreateOrganization("Tea circle"), founder))).Count);
        }

        counts[29].ShouldBe(counts[1]);
    }
}
