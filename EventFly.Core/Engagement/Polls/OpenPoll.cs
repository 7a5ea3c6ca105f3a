using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

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
            var others = await db
                .Polls.Where(p => p.Event == request.Event && p.State == PollState.Open && p.Id != request.Poll)
                .ToListAsync(cancellation);
            foreach (var other in others)
            {
                other.Close(await db.CountVotes(other, cancellation), now);
            }

            await LayOutTallies(poll, cancellation);
            poll.Open(now);
            (await db.StageOf(request.Event, cancellation)).Show(poll.Id);
            return await db.Show(after, request.Event, cancellation);
        }

        /// <summary>A row for each option, at zero, so that counting is a plain increment on every database.</summary>
        private async Task LayOutTallies(Poll poll, CancellationToken cancellation)
        {
            if (!await db.Tallies.AnyAsync(t => t.Poll == poll.Id && t.Round == poll.Round, cancellation))
            {
                db.Tallies.AddRange(
                    poll.Options.Select(
                        (_, option) =>
                            new Tally
                            {
                                Poll = poll.Id,
                                Round = poll.Round,
                                Option = option,
                            }
                    )
                );
            }
        }
    }
}
