using EventFly.Core.Analytics.Measures;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Counts events of which nobody ever did, such as those of an older release. Twice, or on several nodes, comes to the same.</summary>
[DisallowConcurrentExecution]
internal sealed partial class MeasureEventsJob(IUseCases useCases, ILogger<MeasureEventsJob> logger) : IJob
{
    public static readonly JobKey Key = new("measure-events", "analytics");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var listed = await useCases.Run(Actor.System, new ListUnmeasuredEvents(), cancellationToken);
        if (listed is not { IsDone: true, Value.Count: > 0 })
        {
            return;
        }

        foreach (var id in listed.Value)
        {
            await useCases.Run(Actor.System, new MeasureEvent(id), cancellationToken);
        }

        Measured(listed.Value.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Counted {Events} events from the beginning")]
    private partial void Measured(int events);
}
