using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Jobs by the clock, in the memory of each worker: see docs/decisions/0012-quartz-ram-store.md.</summary>
internal static class SchedulingSetup
{
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "EventFly");
            quartz.UseDefaultThreadPool(2);
            quartz.AddJob<RollUpArrivalsJob>(job => job.WithIdentity(RollUpArrivalsJob.Key));
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(RollUpArrivalsJob.Key)
                    .WithIdentity("every-quarter-hour", "analytics")
                    .WithSimpleSchedule(s => s.WithInterval(Often).RepeatForever())
            );
            quartz.AddJob<SweepOutboxJob>(job => job.WithIdentity(SweepOutboxJob.Key));
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(SweepOutboxJob.Key)
                    .WithIdentity("every-hour", "outbox")
                    .WithSimpleSchedule(s => s.WithInterval(Seldom).RepeatForever())
            );
            quartz.AddJob<SweepFeedJob>(job => job.WithIdentity(SweepFeedJob.Key));
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(SweepFeedJob.Key)
                    .WithIdentity("every-hour", "engagement")
                    .WithSimpleSchedule(s => s.WithInterval(Seldom).RepeatForever())
            );
            quartz.AddJob<PublishDuePostsJob>(job => job.WithIdentity(PublishDuePostsJob.Key));
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(PublishDuePostsJob.Key)
                    .WithIdentity("every-five-seconds", "engagement")
                    .WithSimpleSchedule(s => s.WithInterval(Promptly).RepeatForever())
            );
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }
}
