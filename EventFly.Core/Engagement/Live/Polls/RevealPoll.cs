using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Shows the counts to the whole hall; of a poll in the feed, to its readers.</summary>
public sealed record RevealPoll(EventId Event, PollId Poll) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, StageDirector director) : IHandler<RevealPoll, Done>
    {
        public async Task<Result<Done>> Handle(RevealPoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.NotVisible;
            }

            var revealed = poll.Reveal();
            if (!revealed.IsDone)
            {
                return revealed;
            }

            if (!poll.IsSelfPaced)
            {
                (await db.StageOf(request.Event, cancellation)).Show(poll.Id);
            }

            return director.Tell(poll);
        }
    }
}
