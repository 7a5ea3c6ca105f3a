using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Runs <see cref="SweepFeed"/>. Safe on several nodes at once: what one has erased, another does not find.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SweepFeedJob(IUseCases useCases, ILogger<SweepFeedJob> logger) : IJob
{
    public static readonly JobKey Key = new("sweep-feed", "engagement");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var swept = await useCases.Run(Actor.System, new SweepFeed(), cancellationToken);
        if (swept is { IsDone: true, Value: > 0 })
        {
            Swept(swept.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Rows} posts, comments and pictures of feeds")]
    private partial void Swept(int rows);
}
