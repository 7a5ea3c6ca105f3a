using EventFly.Core.Events.Listings;
using EventFly.Core.Kernel;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Keeps what the search knows true while time passes. Safe on several nodes at once: each row is written as it is.</summary>
[DisallowConcurrentExecution]
internal sealed class TendListingsJob(IUseCases useCases) : IJob
{
    public static readonly JobKey Key = new("tend-listings", "events");

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (await useCases.Run(Actor.System, new TendListings(), cancellationToken) is { IsDone: true, Value: > 0 })
        { }
    }
}
