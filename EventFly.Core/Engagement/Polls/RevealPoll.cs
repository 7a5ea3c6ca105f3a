using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Shows the counts to the whole hall; of a poll in the feed, to its readers.</summary>
public sealed record RevealPoll(EventId Event, PollId Poll) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IAfterCommit after) : IHandler<RevealPoll, Done>
    {
        public async Task<Result<Done>> Handle(RevealPoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.Unknown;
            }

            var revealed = poll.Reveal();
            if (!revealed.IsDone)
            {
                return revealed;
            }

            if (!poll.IsInOwnTime)
            {
                (await db.StageOf(request.Event, cancellation)).Show(poll.Id);
            }

            return await db.Show(after, poll, cancellation);
        }
    }
}
