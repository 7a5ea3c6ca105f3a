using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>
/// Puts a poll on every screen and lets the hall vote. A poll that was open until now closes: one question at a time. One
/// that was closed in the feed goes on there.
/// </summary>
public sealed record OpenPoll(EventId Event, PollId Poll) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IFeedDb feed, IAfterCommit after, TimeProvider time)
        : IHandler<OpenPoll, Done>
    {
        public async Task<Result<Done>> Handle(OpenPoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.Unknown;
            }

            var now = time.GetUtcNow();
            var opened = poll.Open(now);
            if (!opened.IsDone)
            {
                return opened;
            }

            if (!poll.IsInOwnTime)
            {
                await db.PutOnStage(poll, now, cancellation);
            }
            else if (!await feed.Shows(poll.Id, cancellation))
            {
                return PollFaults.PostIsGone;
            }

            return await db.Show(after, poll, cancellation);
        }
    }
}
