using EventFly.Core.Kernel;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>
/// Sees to the money that nobody sees to: asks providers about open payments, gives back what was paid for cancelled events, sends
/// refunds, asks about payees of whom long nothing was heard, and tidies up orders that nobody paid in time. Safe on several nodes at once: providers know each page and refund by name, and what was recorded once is not
/// recorded again.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class WatchPaymentsJob(IUseCases useCases, ILogger<WatchPaymentsJob> logger) : IJob
{
    public static readonly JobKey Key = new("watch-payments", "payments");

    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var open = new ListOpenPayments(WithOld: IsFirstOfItsHour(context.ScheduledFireTimeUtc ?? context.FireTimeUtc));
        await ForAll(open, payment => new ReconcilePayment(payment), cancellationToken);
        await ForAll(new ListOrdersToGiveBack(), order => new GiveBackOrder(order), cancellationToken);
        await ForAll(new ListUnsentRefunds(), refund => new SendRefund(refund), cancellationToken);
        await ForAll(new ListStalePayees(), payee => new ReconcilePayee(payee), cancellationToken);
        await ForAll(new ExpireOrders(), payment => new ClosePage(payment), cancellationToken);
        await ForAll(new LapseChanges(), payment => new ClosePage(payment), cancellationToken);
    }

    private async Task ForAll<T>(
        IUseCase<IReadOnlyList<T>> due,
        Func<T, ICommand<Done>> see,
        CancellationToken cancellation
    )
    {
        foreach (var one in (await useCases.Run(Actor.System, due, cancellation)).Value)
        {
            await Try(see(one), cancellation);
        }
    }

    /// <summary>Providers need not be asked every half minute about pages that were left days ago.</summary>
    private static bool IsFirstOfItsHour(DateTimeOffset at) => at.Minute == 0 && at.Second < Every.TotalSeconds;

    /// <summary>One that fails does not keep the others waiting; it is tried again the next time.</summary>
    private async Task Try(ICommand<Done> command, CancellationToken cancellation)
    {
        try
        {
            await useCases.Run(Actor.System, command, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Failed(e, command);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Command} failed and is tried again")]
    private partial void Failed(Exception e, object command);
}
