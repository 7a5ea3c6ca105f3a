using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>What anyone in the hall may see of it now, for programs.</summary>
public sealed record GetHall(string Code) : IUseCase<HallView>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IHalls halls, HallEntry entry) : IHandler<GetHall, HallView>
    {
        public async Task<Result<HallView>> Handle(GetHall request, CancellationToken cancellation)
        {
            var found = await entry.Enter(request.Code, cancellation);
            if (found.Fault is { } fault)
            {
                return fault;
            }

            return await halls.Look(found.Value.Id, Seat.Phone, cancellation);
        }
    }
}
