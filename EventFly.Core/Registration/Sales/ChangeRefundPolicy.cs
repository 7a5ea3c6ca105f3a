using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Sales;

/// <summary>Sets what comes back to holders who give tickets back. Orders that were placed before keep what they were promised.</summary>
/// <param name="Tiers">
/// At most <see cref="RefundPolicy.MostTiers"/>, the most days first and each fewer than the one before; percents never rise.
/// None: paid tickets come back through the organizer only.
/// </param>
public sealed record ChangeRefundPolicy(EventId Event, IReadOnlyList<RefundTier> Tiers) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ChangeRefundPolicy, Done>
    {
        public async Task<Result<Done>> Handle(ChangeRefundPolicy request, CancellationToken cancellation)
        {
            if (RefundPolicy.FaultOf(request.Tiers) is { } fault)
            {
                return fault;
            }

            var terms = await db.FindTerms(request.Event, cancellation);
            terms.Promise(new RefundPolicy([.. request.Tiers]));
            return Result.Done;
        }
    }
}
