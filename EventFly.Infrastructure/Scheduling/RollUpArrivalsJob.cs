using EventFly.Core.Analytics;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Runs <see cref="RollUpArrivals"/>. Safe on several nodes at once: the use case claims what it moves.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RollUpArrivalsJob(IUseCases useCases, ILogger<RollUpArrivalsJob> logger) : IJob
{
    public static readonly JobKey Key = new("roll-up-arrivals", "analytics");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var moved = await useCases.Run(Actor.System, new RollUpArrivals(), cancellationToken);
        if (moved is { IsDone: true, Value: > 0 })
        {
            RolledUp(moved.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rolled {Minutes} minutes of arrivals up into hours")]
    private partial void RolledUp(int minutes);
}
