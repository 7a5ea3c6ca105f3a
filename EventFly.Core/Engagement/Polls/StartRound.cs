using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Asks the same again from zero, on every screen. What was answered before stays, to compare with.</summary>
public sealed record StartRound(EventId Event, PollId Poll) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IAfterCommit after, TimeProvider time) : IHandler<StartRound, Done>
    {
        public async Task<Result<Done>> Handle(StartRound request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.Unknown;
            }

            var now = time.GetUtcNow();
            var started = poll.StartRound(now);
            if (!started.IsDone)
            {
                return started;
            }

            await db.PutOnStage(poll, now, cancellation);
            return await db.Show(after, poll, cancellation);
        }
    }
}
