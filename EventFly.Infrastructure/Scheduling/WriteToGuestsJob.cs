using EventFly.Core.Kernel;
using EventFly.Core.Registration.Notices;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Reminds guests, and tells them of new times and places. Safe on several nodes at once: who was noted once is not noted again.</summary>
[DisallowConcurrentExecution]
internal sealed partial class WriteToGuestsJob(IUseCases useCases, ILogger<WriteToGuestsJob> logger) : IJob
{
    public static readonly JobKey Key = new("write-to-guests", "registration");

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await useCases.Run(Actor.System, new NoteReminders(), cancellationToken);
        while (
            await useCases.Run(Actor.System, new WriteNotices(), cancellationToken)
                is { IsDone: true, Value: > 0 } written
        )
        {
            Written(written.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Had {Orders} orders written to about their event")]
    private partial void Written(int orders);
}
