using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Outbox;

public sealed class OutboxDeliveryTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Messages_arrive_in_the_order_in_which_they_were_told(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database, typeof(Writes));
        var told = new List<OrganizationId>();
        for (var i = 0; i < 5; i++)
        {
            told.Add(await app.Tell());
        }

        (await app.DeliverOutbox()).ShouldBe(5);

        app.Journal().Lines.ShouldBe(told.Select(o => $"wrote {o}"));
        (await app.Messages()).ShouldAllBe(m => m.DeliveredAt == TestApp.Now && m.ClaimedBy == null);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_message_delivered_twice_has_its_effect_once(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database, typeof(Writes));
        await app.Tell();
        var message = (await app.Messages()).Single();
        var delivery = app.Services.GetRequiredService<OutboxDelivery>();

        await delivery.Deliver(message, CancellationToken.None);
        await delivery.Deliver(message, CancellationToken.None);
        app.Journal().Lines.Count.ShouldBe(1);

        // The control: without the inbox row the same delivery has its effect again.
        await app.Read(db => db.Inbox.ExecuteDeleteAsync());
        await delivery.Deliver(message, CancellationToken.None);
        app.Journal().Lines.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_failing_follow_up_does_not_repeat_its_neighbour(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database, typeof(Writes), typeof(Stumbles));
        app.Journal().Failure = new InvalidOperationException("not now");
        var organization = await app.Tell();

        await app.DeliverOutbox();
        app.Journal().Failure = null;
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.DeliverOutbox();

        app.Journal().Lines.ShouldBe([$"wrote {organization}", "stumbled upon", "stumbled upon"]);
        (await app.Messages()).Single().DeliveredAt.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_a_failing_follow_up_wrote_is_rolled_back(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database, typeof(WritesThenFails));
        await app.Tell();

        await app.DeliverOutbox();

        (await app.Read(db => db.Organizations.CountAsync())).ShouldBe(0);
        (await app.Read(db => db.Inbox.CountAsync())).ShouldBe(0);
        (await app.Messages()).Single().LastError!.ShouldContain("after saving");
    }

    [Fact]
    public async Task Two_contexts_may_name_their_follow_ups_alike()
    {
        await using var app = await Mailroom.Start(
            DatabaseProvider.Sqlite,
            typeof(Registration.Counts),
            typeof(Analytics.Counts)
        );
        await app.Tell();

        await app.DeliverOutbox();

        app.Journal().Lines.ShouldBe(["registration", "analytics"]);
    }

    private static class Registration
    {
        internal sealed class Counts(Journal journal) : IFollowUp<OrganizationCreated>
        {
            public Task Follow(OrganizationCreated happened, CancellationToken cancellation)
            {
                journal.Write("registration");
                return Task.CompletedTask;
            }
        }
    }

    private static class Analytics
    {
        internal sealed class Counts(Journal journal) : IFollowUp<OrganizationCreated>
        {
            public Task Follow(OrganizationCreated happened, CancellationToken cancellation)
            {
                journal.Write("analytics");
                return Task.CompletedTask;
            }
        }
    }

    internal sealed class WritesThenFails(EventFlyDbContext db) : IFollowUp<OrganizationCreated>
    {
        public async Task Follow(OrganizationCreated happened, CancellationToken cancellation)
        {
            db.Organizations.Add(
                Core.Organizations.Organizations.Organization.Found(
                    "Written",
                    "written",
                    happened.Owner,
                    happened.At
                ).Value
            );
            await db.SaveChangesAsync(cancellation);
            throw new InvalidOperationException("after saving");
        }
    }
}
