using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Outbox;

public sealed class OutboxRetryTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Pauses_grow_and_the_eighth_failure_parks(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database, typeof(Stumbles));
        app.Journal().Failure = new InvalidOperationException("the printer is on fire");
        await app.Tell();

        foreach (var pause in new[] { 1, 2, 4, 8, 16, 32, 64 })
        {
            (await app.DeliverOutbox()).ShouldBe(1);
            app.Clock.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromMilliseconds(1));
            (await app.DeliverOutbox()).ShouldBe(0);
            app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        (await app.Messages()).Single().ParkedAt.ShouldBeNull();
        (await app.DeliverOutbox()).ShouldBe(1);
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await app.DeliverOutbox()).ShouldBe(0);

        var parked = (await app.Messages()).Single();
        parked.Attempts.ShouldBe(OutboxRelay.AttemptsBeforeParking);
        parked.ParkedAt.ShouldNotBeNull();
        parked.LastError!.ShouldStartWith("System.InvalidOperationException: the printer is on fire");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task An_operator_sees_a_parked_message_and_replays_it(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database, typeof(Stumbles));
        app.Journal().Failure = new InvalidOperationException("the printer is on fire");
        await app.Tell();
        await Exhaust(app);
        app.Journal().Failure = null;

        await using var scope = app.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<OutboxAdmin>();
        (await desk.Parked(10, default)).Single().LastError!.ShouldContain("on fire");
        (await desk.Replay(default)).ShouldBe(1);
        (await app.DeliverOutbox()).ShouldBe(1);

        (await desk.Parked(10, default)).ShouldBeEmpty();
        (await app.Messages()).Single().DeliveredAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_message_that_keeps_failing_does_not_hold_up_the_next_one()
    {
        await using var app = await Mailroom.Start(DatabaseProvider.Sqlite, typeof(Writes));
        await app.Tell();
        await app.Read(db => db.Outbox.ExecuteUpdateAsync(s => s.SetProperty(m => m.Body, "not JSON")));
        var second = await app.Tell();

        await app.DeliverOutbox();

        app.Journal().Lines.ShouldBe([$"wrote {second}"]);
    }

    [Fact]
    public async Task A_name_that_this_version_does_not_know_is_parked_for_one_that_does()
    {
        await using var app = await Mailroom.Start(DatabaseProvider.Sqlite);
        await app.Tell();
        await app.Read(db =>
            db.Outbox.ExecuteUpdateAsync(s => s.SetProperty(m => m.Name, "registration.from-the-future.v9"))
        );

        await Exhaust(app);

        var parked = (await app.Messages()).Single();
        parked.ParkedAt.ShouldNotBeNull();
        parked.LastError!.ShouldContain("registration.from-the-future.v9");
    }

    private static async Task Exhaust(TestApp app)
    {
        for (var i = 0; i < OutboxRelay.AttemptsBeforeParking; i++)
        {
            await app.DeliverOutbox();
            app.Clock.Advance(TimeSpan.FromMinutes(5));
        }
    }
}
