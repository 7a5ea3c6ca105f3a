using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls.Results;

/// <summary>Takes one of people's own words off all screens, or brings it back. It stays counted.</summary>
/// <param name="Text">The word or sentence as the results show it.</param>
public sealed record HideAnswer(EventId Event, PollId Poll, int Round, string Text, bool IsHidden) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IModerationTrail trail, StageDirector director)
        : IHandler<HideAnswer, Done>
    {
        public async Task<Result<Done>> Handle(HideAnswer request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null || !poll.Kind.TakesWords())
            {
                return Fault.NotVisible;
            }

            var tallies = db.Tallies.Where(t => t.Poll == poll.Id && t.Round == request.Round);
            var spellings = await SpellingsOf(poll, request.Text, tallies, cancellation);
            // Votes are being counted on the same rows: only the one column is touched.
            var changed = await tallies
                .Where(t => spellings.Contains(t.Key))
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.IsHidden, request.IsHidden), cancellation);
            if (changed == 0)
            {
                return Fault.NotVisible;
            }

            // What a screen has seen is older than this.
            await db
                .Rounds.Where(r => r.Poll == poll.Id && r.Round == request.Round)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Revision, r => r.Revision + 1), cancellation);
            trail.Note(
                request.Event,
                request.IsHidden ? ModerationAct.AnswerHidden : ModerationAct.AnswerShown,
                poll.Id.Value,
                request.Text
            );
            return director.Tell(poll);
        }

        /// <summary>The results show a word in one of the ways in which it is written.</summary>
        private static async Task<List<string>> SpellingsOf(
            Poll poll,
            string text,
            IQueryable<Tally> tallies,
            CancellationToken cancellation
        )
        {
            if (poll.Kind is not PollKind.WordCloud)
            {
                return [text];
            }

            var written = await tallies.Select(t => t.Key).ToListAsync(cancellation);
            var likeness = Kernel.Text.Likeness(text);
            return written.FindAll(w => Kernel.Text.Likeness(w) == likeness);
        }
    }
}
