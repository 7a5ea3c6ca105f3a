using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Following;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Events;

public sealed class FollowingTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Whoever_follows_is_told_of_page_by_page_until_they_leave(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var organization = await app.Organization(await app.Person("Olena"));
        var people = new List<Actor>();
        foreach (var name in (string[])["Amara", "Luca", "Mei"])
        {
            people.Add(await app.Person(name));
            await app.Do(new FollowOrganizer(organization.Id, IsFollowing: true), people[^1]);
            await app.Do(new FollowOrganizer(organization.Id, IsFollowing: true), people[^1]);
        }

        await app.Do(new FollowOrganizer(organization.Id, IsFollowing: false), people[1]);

        await using var scope = app.Services.CreateAsyncScope();
        var lookup = scope.ServiceProvider.GetRequiredService<IFollowerLookup>();
        var first = await lookup.Of(organization.Id, 0, 1, default);
        var second = await lookup.Of(organization.Id, first.Last!.Value, 10, default);
        first
            .Followers.Concat(second.Followers)
            .Select(f => f.Account)
            .ShouldBe([people[0].Account!.Value, people[2].Account!.Value]);
        second.Last.ShouldBeNull();
        first.Followers.ShouldAllBe(f => f.Language == "en" && f.Email.Contains('@'));
        (await lookup.Count(organization.Id, default)).ShouldBe(2);
        (await app.Do(new MyFollows(), people[0])).ShouldHaveSingleItem().Organizer.Id.ShouldBe(organization.Id);
        (await app.Do(new MyFollows(), people[1])).ShouldBeEmpty();
        (await app.Do(new IsFollowing(organization.Id), Actor.Anyone)).ShouldBeFalse();
        (await app.UseCases.Run(Actor.Anyone, new FollowOrganizer(organization.Id, true))).IsDone.ShouldBeFalse();
    }
}
