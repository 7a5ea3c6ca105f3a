using EventFly.Core.Analytics.Arrivals;
using EventFly.Infrastructure.Scheduling;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EventFly.Infrastructure.Tests.Scheduling;

public sealed class RollUpArrivalsJobTests
{
    [Fact]
    public async Task A_worker_rolls_up_by_the_clock()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var app = await TestApp.Start(change: services => services.AddScheduling(TimeSpan.Zero));
        var meetup = await app.Event(await app.Person("Olena"));
        await app.Hear(Doors.Admitted(meetup.Id), Doors.Admitted(meetup.Id));
        app.Clock.Advance(RollUpArrivals.Keep + TimeSpan.FromHours(1));
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(stop);

        (await scheduler.GetTriggersOfJob(RollUpArrivalsJob.Key, stop)).Count.ShouldBe(1);
        await scheduler.Start(stop);
        await Eventually.Holds(async () => await Minutes(app) == 0);
        await scheduler.Shutdown(waitForJobsToComplete: true, stop);
        (await Minutes(app)).ShouldBe(0);
        (await app.Read(db => db.Arrivals.SumAsync(a => a.Count))).ShouldBe(2);
    }

    [Fact]
    public async Task A_process_that_only_serves_has_no_scheduler()
    {
        await using var app = await TestApp.Start();

        app.Services.GetService<ISchedulerFactory>().ShouldBeNull();
    }

    private static Task<int> Minutes(TestApp app) => app.Read(db => db.Arrivals.CountAsync(a => a.Minutes == 1));
}
