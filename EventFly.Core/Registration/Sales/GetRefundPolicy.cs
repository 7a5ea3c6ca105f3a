using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Sales;

public sealed record RefundPolicyView(IReadOnlyList<RefundTier> Tiers);

/// <summary>What comes back to holders of an event who give tickets back from now on, for its organizer.</summary>
public sealed record GetRefundPolicy(EventId Event) : IUseCase<RefundPolicyView>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<GetRefundPolicy, RefundPolicyView>
    {
        public async Task<Result<RefundPolicyView>> Handle(GetRefundPolicy request, CancellationToken cancellation)
        {
            var terms = await db.ReadTerms(request.Event, cancellation);
            return new RefundPolicyView(terms.Refunds.Tiers);
        }
    }
}
