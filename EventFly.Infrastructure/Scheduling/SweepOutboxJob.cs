using EventFly.Infrastructure.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Runs <see cref="OutboxSweep"/>. Safe on several nodes at once: what one has removed, another does not find.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SweepOutboxJob(IServiceScopeFactory scopes, ILogger<SweepOutboxJob> logger) : IJob
{
    public static readonly JobKey Key = new("sweep-outbox", "outbox");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var removed = await scope.ServiceProvider.GetRequiredService<OutboxSweep>().Run(cancellationToken);
        if (removed > 0)
        {
            Swept(removed);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Rows} old rows of the outbox and the inbox")]
    private partial void Swept(int rows);
}
