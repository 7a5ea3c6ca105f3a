using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>Polls as the feed shows them: always the round that was asked there.</summary>
internal static class FeedPolls
{
    public static async Task<Dictionary<PollId, PollView>> InFeed(
        this ILiveDb db,
        IReadOnlyCollection<PollId> ids,
        CancellationToken cancellation
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var polls = await db.Polls.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
        var rounds = await db.Counted(db.Rounds.Where(r => ids.Contains(r.Poll) && r.Round == Poll.FeedRound))
            .ToDictionaryAsync(r => r.Poll, cancellation);
        return polls.ToDictionary(
            p => p.Id,
            p =>
            {
                var round = rounds.GetValueOrDefault(p.Id);
                return View(p, PollResults.Of(PollSheet.Of(p), round?.Voters ?? 0, round?.Counts ?? []));
            }
        );
    }

    /// <summary>While a later round runs on stage, the feed's is over.</summary>
    private static PollView View(Poll poll, PollResults results)
    {
        var view = PollView.Of(poll, results);
        return poll.Round == Poll.FeedRound
            ? view
            : view with
            {
                Round = Poll.FeedRound,
                State = PollState.Closed,
                OpenedAt = null,
            };
    }
}
