using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Takes one of people's own words off all screens, or brings it back. It stays counted.</summary>
/// <param name="Text">The word or sentence as the results show it.</param>
public sealed record HideAnswer(EventId Event, PollId Poll, int Round, string Text, bool IsHidden) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(
        IEngagementDb db,
        IModerationDb trail,
        IAfterCommit after,
        Actor actor,
        TimeProvider time
    ) : IHandler<HideAnswer, Done>
    {
        public async Task<Result<Done>> Handle(HideAnswer request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null || !poll.Kind.TakesWords())
            {
                return Fault.Unknown;
            }

            // Votes are being counted on the same row: only the one column is touched.
            var changed = await db
                .Tallies.Where(t => t.Poll == poll.Id && t.Round == request.Round && t.Key == request.Text)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.IsHidden, request.IsHidden), cancellation);
            if (changed == 0)
            {
                return Fault.Unknown;
            }

            // What a screen has seen is older than this.
            await db
                .Rounds.Where(r => r.Poll == poll.Id && r.Round == request.Round)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Revision, r => r.Revision + 1), cancellation);
            trail.Moderation.Add(
                ModerationEntry.Of(
                    request.Event,
                    actor,
                    request.IsHidden ? ModerationAct.AnswerHidden : ModerationAct.AnswerShown,
                    poll.Id.Value,
                    request.Text,
                    time.GetUtcNow()
                )
            );
            return await db.Show(after, poll, cancellation);
        }
    }
}
