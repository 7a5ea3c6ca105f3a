using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>What anyone in the hall may see of it now, for programs.</summary>
public sealed record LookAtHall(string Code) : IUseCase<HallView>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IHalls halls, IHandler<FindHall, Events.Contracts.EventCard> find)
        : IHandler<LookAtHall, HallView>
    {
        public async Task<Result<HallView>> Handle(LookAtHall request, CancellationToken cancellation)
        {
            var found = await find.Handle(new FindHall(request.Code), cancellation);
            if (found.Fault is { } fault)
            {
                return fault;
            }

            return (await halls.Look(found.Value.Id, cancellation)).AsTheHallSeesIt();
        }
    }
}
