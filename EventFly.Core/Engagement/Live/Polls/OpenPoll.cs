using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>
/// Puts a poll on every screen and lets the hall vote. A poll that was open until now closes: one question at a time. One
/// that was closed in the feed goes on there.
/// </summary>
public sealed record OpenPoll(EventId Event, PollId Poll) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IPostsInSight posts, StageDirector director) : IHandler<OpenPoll, Done>
    {
        public async Task<Result<Done>> Handle(OpenPoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.NotVisible;
            }

            var opened = poll.Open(director.Now);
            if (!opened.IsDone)
            {
                return opened;
            }

            if (!poll.IsSelfPaced)
            {
                await director.PutOnStage(poll, cancellation);
            }
            else if (await posts.FeedOf(poll.Id, cancellation) is null)
            {
                return PollFaults.PostIsGone;
            }

            return director.Tell(poll);
        }
    }
}
