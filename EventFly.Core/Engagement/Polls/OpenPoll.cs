using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Puts a poll on every screen and lets the hall vote. A poll that was open until now closes: one question at a time.</summary>
public sealed record OpenPoll(EventId Event, PollId Poll) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IAfterCommit after, TimeProvider time) : IHandler<OpenPoll, Done>
    {
        public async Task<Result<Done>> Handle(OpenPoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.Unknown;
            }

            var now = time.GetUtcNow();
            poll.Open(now);
            await db.PutOnStage(poll, now, cancellation);
            return await db.Show(after, request.Event, cancellation);
        }
    }
}
