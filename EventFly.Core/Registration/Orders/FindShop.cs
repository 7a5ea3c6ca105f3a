using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Orders;

/// <summary>The event at an address whose tickets anyone can ask for: an open one, or one that was open once.</summary>
public sealed record FindShop(string Slug) : IUseCase<EventCard>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventLookup events) : IHandler<FindShop, EventCard>
    {
        public async Task<Result<EventCard>> Handle(FindShop request, CancellationToken cancellation) =>
            await events.FindBySlug(request.Slug, cancellation) is { State: not EventState.Draft } card
                ? card
                : Fault.NotVisible;
    }
}
