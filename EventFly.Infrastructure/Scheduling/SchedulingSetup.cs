using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Jobs by the clock, in the memory of each worker: see docs/decisions/0012-quartz-ram-store.md.</summary>
internal static class SchedulingSetup
{
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    /// <summary>A process that starts has enough to do.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    /// <param name="first">When what is not pressing runs for the first time; after a minute when it is not said.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services, TimeSpan? first = null)
    {
        var later = first ?? AfterStart;
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "EventFly");
            quartz.UseDefaultThreadPool(2);
            quartz.Run<RollUpArrivalsJob>(RollUpArrivalsJob.Key, Often, later);
            quartz.Run<MeasureEventsJob>(MeasureEventsJob.Key, Often, later);
            quartz.Run<SweepOutboxJob>(SweepOutboxJob.Key, Seldom, later);
            quartz.Run<SweepFeedJob>(SweepFeedJob.Key, Seldom, later);
            quartz.Run<PublishDuePostsJob>(PublishDuePostsJob.Key, Promptly, first ?? Promptly);
            quartz.Run<WatchPaymentsJob>(WatchPaymentsJob.Key, WatchPaymentsJob.Every, first ?? Promptly);
            quartz.Run<OfferTicketsJob>(OfferTicketsJob.Key, OfferTicketsJob.Every, first ?? Promptly);
            quartz.Run<WriteToGuestsJob>(WriteToGuestsJob.Key, WriteToGuestsJob.Every, later);
            quartz.Run<TendListingsJob>(TendListingsJob.Key, TendListingsJob.Every, later);
            quartz.Run<ReviveDemoJob>(ReviveDemoJob.Key, Often, later);
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }

    private static void Run<TJob>(this IQuartzBuilder quartz, JobKey key, TimeSpan interval, TimeSpan first)
        where TJob : IJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger(trigger =>
        {
            trigger
                .ForJob(key)
                .WithIdentity(key.Name, key.Group)
                .WithSimpleSchedule(s => s.WithInterval(interval).RepeatForever());
            if (first > TimeSpan.Zero)
            {
                trigger.StartAt(TimeProvider.System.GetUtcNow() + first);
            }
        });
    }
}
