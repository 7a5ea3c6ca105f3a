using EventFly.Core.Kernel;
using EventFly.Core.Registration.WaitingList;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>
/// Offers what came back to those who wait for it. Nothing is lost in between: while somebody waits, nobody else can have it. Safe on
/// several nodes at once: each kind of ticket is held while it is offered.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class OfferTicketsJob(IUseCases useCases, ILogger<OfferTicketsJob> logger) : IJob
{
    public static readonly JobKey Key = new("offer-tickets", "registration");

    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var types = await useCases.Run(Actor.System, new ListWaitedFor(), cancellationToken);
        foreach (var type in types.Match(waited => waited, _ => []))
        {
            while (
                await useCases.Run(Actor.System, new OfferTickets(type), cancellationToken)
                    is { IsDone: true, Value: > 0 } offered
            )
            {
                Offered(offered.Value);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Offered tickets to {People} people who waited")]
    private partial void Offered(int people);
}
