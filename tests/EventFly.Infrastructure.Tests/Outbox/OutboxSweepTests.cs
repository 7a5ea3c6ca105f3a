using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.Scheduling;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EventFly.Infrastructure.Tests.Outbox;

public sealed class OutboxSweepTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_was_delivered_a_week_ago_goes_with_its_notes(DatabaseProvider database)
    {
        await using var app = await Told(database);
        app.Clock.Advance(OutboxSweep.Keep - Moment);
        var before = await Counts(app);

        (await Sweep(app)).ShouldBe(0);
        (await Counts(app)).ShouldBe(before);
        app.Clock.Advance(2 * Moment);
        (await Sweep(app)).ShouldBe(before.Messages + before.Notes);

        (await Counts(app)).ShouldBe((0, 0));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_parked_message_stays_with_the_notes_that_keep_its_replay_harmless(DatabaseProvider database)
    {
        await using var app = await Told(database);
        var parked = await app.Read(db => db.Inbox.Select(n => n.MessageId).FirstAsync());
        await app.Read(db =>
            db.Outbox.Where(m => m.Id == parked)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(m => m.DeliveredAt, (DateTimeOffset?)null).SetProperty(m => m.ParkedAt, TestApp.Now)
                )
        );
        app.Clock.Advance(4 * OutboxSweep.Keep);

        await Sweep(app);

        (await app.Read(db => db.Outbox.Select(m => m.Id).ToListAsync())).ShouldBe([parked]);
        (await app.Read(db => db.Inbox.Select(n => n.MessageId).Distinct().ToListAsync())).ShouldBe([parked]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_backlog_larger_than_a_batch_goes_in_several(DatabaseProvider database)
    {
        const int Rows = OutboxSweep.BatchSize + 1;
        await using var app = await TestApp.Start(database);
        var @event = (await app.Event(await app.Person("Olena"))).Id;
        await app.DeliverOutbox();
        await app.Read(db =>
        {
            foreach (var i in Enumerable.Range(0, Rows))
            {
                var message = OutboxMessage.Of(Doors.Issued(@event), TestApp.Now);
                message.DeliveredAt = TestApp.Now;
                db.Add(message);
                db.Add(
                    new InboxMessage
                    {
                        MessageId = message.Id,
                        FollowUp = "R",
                        FollowedAt = TestApp.Now,
                    }
                );
            }

            return db.SaveChangesAsync();
        });
        app.Clock.Advance(OutboxSweep.Keep + Moment);

        (await Sweep(app)).ShouldBeGreaterThanOrEqualTo(2 * Rows);

        (await Counts(app)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_worker_sweeps_by_the_clock()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var app = await Told(DatabaseProvider.Sqlite, services => services.AddScheduling(TimeSpan.Zero));
        app.Clock.Advance(OutboxSweep.Keep + Moment);
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(stop);

        (await scheduler.GetTriggersOfJob(SweepOutboxJob.Key, stop)).Count.ShouldBe(1);
        await scheduler.Start(stop);
        await Eventually.Holds(async () => await Counts(app) == (0, 0));
        await scheduler.Shutdown(waitForJobsToComplete: true, stop);
        (await Counts(app)).ShouldBe((0, 0));
    }

    /// <summary>An application in which something was told and heard.</summary>
    private static async Task<TestApp> Told(DatabaseProvider database, Action<IServiceCollection>? change = null)
    {
        var app = await TestApp.Start(database, change);
        var meetup = await app.Event(await app.Person("Olena"));
        await app.Hear(Doors.Issued(meetup.Id), Doors.Admitted(meetup.Id));
        var (messages, notes) = await Counts(app);
        messages.ShouldBeGreaterThan(1);
        notes.ShouldBeGreaterThan(1);
        return app;
    }

    private static async Task<int> Sweep(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxSweep>().Run(CancellationToken.None);
    }

    private static Task<(int Messages, int Notes)> Counts(TestApp app) =>
        app.Read(async db => (await db.Outbox.CountAsync(), await db.Inbox.CountAsync()));
}
