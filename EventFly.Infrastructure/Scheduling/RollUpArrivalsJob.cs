using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Runs <see cref="RollUpArrivals"/>. Safe on several nodes at once: the use case claims what it moves.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RollUpArrivalsJob(IUseCases useCases, ILogger<RollUpArrivalsJob> logger) : IJob
{
    private const int MostRuns = 10;

    public static readonly JobKey Key = new("roll-up-arrivals", "analytics");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // Each run is one short transaction; a backlog takes several, and what is left waits for the next time.
        for (var run = 0; run < MostRuns; run++)
        {
            var moved = await useCases.Run(Actor.System, new RollUpArrivals(), cancellationToken);
            if (moved is not { IsDone: true, Value: > 0 })
            {
                return;
            }

            RolledUp(moved.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rolled {Minutes} minutes of arrivals up into hours")]
    private partial void RolledUp(int minutes);
}
