using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Runs <see cref="PublishDuePosts"/>. Safe on several nodes at once, and after a time without any.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PublishDuePostsJob(IUseCases useCases, ILogger<PublishDuePostsJob> logger) : IJob
{
    public static readonly JobKey Key = new("publish-due-posts", "engagement");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var published = await useCases.Run(Actor.System, new PublishDuePosts(), cancellationToken);
        if (published is { IsDone: true, Value: > 0 })
        {
            Published(published.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Published {Posts} scheduled posts")]
    private partial void Published(int posts);
}
