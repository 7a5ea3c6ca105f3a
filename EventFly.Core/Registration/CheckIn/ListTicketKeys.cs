using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.CheckIn;

/// <summary>The keys that tell an event's own tickets from forged ones, for a desk that may lose its network.</summary>
public sealed record ListTicketKeys(EventId Event) : IUseCase<IReadOnlyList<TicketKey>>
{
    public Access Access => Access.With(RegistrationPermissions.CheckIn, Event);

    internal sealed class Handler(ITicketSeals seals) : IHandler<ListTicketKeys, IReadOnlyList<TicketKey>>
    {
        public async Task<Result<IReadOnlyList<TicketKey>>> Handle(
            ListTicketKeys request,
            CancellationToken cancellation
        ) => Result.Of(await seals.Keys(cancellation));
    }
}
