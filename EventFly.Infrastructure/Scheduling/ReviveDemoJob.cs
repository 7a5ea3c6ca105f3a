using EventFly.Infrastructure.Demo;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Keeps the demo's evening on while a server runs for days. Only where a demo is planted.</summary>
[DisallowConcurrentExecution]
internal sealed class ReviveDemoJob(IServiceScopeFactory scopes) : IJob
{
    public static readonly JobKey Key = new("revive-demo", "demo");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<DemoWish>().IsOn)
        {
            await scope.ServiceProvider.GetRequiredService<DemoOrganization>().Revive(cancellationToken);
        }
    }
}
