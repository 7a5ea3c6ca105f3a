using System.Globalization;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Events.Events;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Organizations.Organizations;
using EventFly.Core.Organizations.Roles;
using EventFly.Testing;

namespace EventFly.Core.Tests.Events;

/// <summary>What anybody who registers could otherwise fill a disk with.</summary>
public sealed class BoundsTests
{
    [Fact]
    public async Task One_account_owns_so_many_organizations_and_no_more()
    {
        await using var app = await TestApp.Start();
        var (olena, maya) = (await app.Person("Olena"), await app.Person("Maya"));
        var me = olena.Account!.Value;
        await app.Read(async db =>
        {
            for (var i = 0; i < Organization.MostOwned; i++)
            {
                var circle = Organization.Found("Circle", $"circle-{i}", me, TestApp.Now).Value;
                var owner = Role.Owner(circle.Id);
                db.AddRange(circle, owner, Member.Join(circle.Id, me, owner.Id, TestApp.Now));
            }

            return await db.SaveChangesAsync();
        });

        (await app.UseCases.Run(olena, new CreateOrganization("Circle"))).Fault!.Code.ShouldBe(
            "organizations.too-many"
        );
        (await app.UseCases.Run(maya, new CreateOrganization("Circle"))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task One_organization_plans_so_many_events_and_no_more()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var (circle, other) = (await app.Organization(olena), await app.Organization(olena, "Other Circle"));
        await app.Read(async db =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                var number = i.ToString(CultureInfo.InvariantCulture);
                db.Events.Add(Event.Plan(circle.Id, "meetup-" + number, number, Planning.Details(), TestApp.Now).Value);
            }

            return await db.SaveChangesAsync();
        });

        var answer = await app.UseCases.Run(olena, new CreateEvent(circle.Id, Planning.Details()));

        answer.Fault!.Code.ShouldBe("events.too-many");
        (await app.UseCases.Run(olena, new CreateEvent(other.Id, Planning.Details()))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task One_event_keeps_so_many_pictures_and_no_more()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var (full, other) = (await app.Event(olena), await app.Event(olena));
        await app.Read(async db =>
        {
            for (var i = 0; i < FeedImage.MostOfEvent; i++)
            {
                db.FeedImages.Add(new FeedImage { Name = $"{i}.webp", Event = full.Id });
            }

            return await db.SaveChangesAsync();
        });

        var answer = await app.UseCases.Run(olena, new AddFeedImage(full.Id, [1, 2, 3]));

        answer.Fault!.Code.ShouldBe("engagement.too-many-pictures");
        (await app.UseCases.Run(olena, new AddFeedImage(other.Id, [1, 2, 3]))).Fault!.Code.ShouldNotBe(
            "engagement.too-many-pictures"
        );
    }
}
