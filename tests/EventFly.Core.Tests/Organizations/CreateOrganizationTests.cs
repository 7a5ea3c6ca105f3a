using EventFly.Core.Events.Events;
using EventFly.Core.Organizations.Organizations;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Organizations;

public sealed class CreateOrganizationTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_founder_owns_the_organization_and_may_plan_events(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var olena = await app.Person("Olena");

        var organization = await app.Do(new CreateOrganization("Kulturhaus Zürich"), olena);
        var planned = await app.UseCases.Run(olena, new CreateEvent(organization.Id, Planning.Details()));

        organization.Slug.ShouldBe("kulturhaus-zurich");
        planned.IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task To_a_stranger_the_organization_does_not_exist()
    {
        await using var app = await TestApp.Start();
        var organization = await app.Organization(await app.Person("Olena"));

        var planned = await app.UseCases.Run(
            await app.Person("Mallory"),
            new CreateEvent(organization.Id, Planning.Details())
        );

        planned.Fault!.Code.ShouldBe("not-found");
        (await app.Read(db => db.Events.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_organization_of_the_same_name_gets_its_own_address()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");

        await app.Do(new CreateOrganization("Tech Circle"), olena);
        var second = await app.Do(new CreateOrganization("Tech Circle"), olena);

        second.Slug.ShouldBe("tech-circle-2");
    }
}
