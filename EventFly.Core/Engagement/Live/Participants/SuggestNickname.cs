using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>A friendly nickname that is free in the room. It is not taken by asking.</summary>
public sealed record SuggestNickname(EventId Event) : IUseCase<string>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(ILiveDb db) : IHandler<SuggestNickname, string>
    {
        public async Task<Result<string>> Handle(SuggestNickname request, CancellationToken cancellation) =>
            (await db.FreeNickname(request.Event, like: null, cancellation)).Text;
    }
}
