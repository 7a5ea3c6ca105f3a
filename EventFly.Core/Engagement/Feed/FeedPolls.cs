using EventFly.Core.Engagement.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Polls as the feed shows them: always the round that was asked there.</summary>
internal static class FeedPolls
{
    /// <summary>A post that readers see carries it.</summary>
    public static Task<bool> Shows(this IFeedDb db, PollId poll, CancellationToken cancellation) =>
        db.Posts.InSight().AnyAsync(p => p.Poll == poll, cancellation);

    public static async Task<Dictionary<PollId, PollView>> InFeed(
        this IEngagementDb db,
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
