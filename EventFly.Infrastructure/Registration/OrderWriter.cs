using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Registration;

/// <summary>Commits orders in groups: those of one event together, one with a code alone.</summary>
internal sealed class OrderWriter(IUseCases useCases, ILogger<OrderWriter> logger)
    : GroupWriter<OrderWish, OrderReceipt>(OrderFaults.Busy, OrderFaults.NotSaved, logger),
        IOrderTaker
{
    public Task<Result<OrderReceipt>> Take(OrderWish wish, CancellationToken cancellation) =>
        Submit(wish, cancellation);

    protected override object GroupOf(OrderWish wish) => wish.Request.Code.Length > 0 ? wish : wish.Request.Event;

    protected override async Task<IReadOnlyList<Result<OrderReceipt>>> Commit(IReadOnlyList<OrderWish> group)
    {
        var taken = await useCases.Run(Actor.System, new TakeOrders(group[0].Request.Event, group));
        return taken.IsDone ? taken.Value : [.. group.Select(_ => (Result<OrderReceipt>)taken.Fault)];
    }
}
