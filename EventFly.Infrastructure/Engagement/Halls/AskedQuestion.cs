using EventFly.Core.Engagement;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// What was asked in the round that votes came for last. It is read once: while a round runs, nothing about its question
/// changes. Not safe for use by two at once.
/// </summary>
internal sealed class AskedQuestion
{
    private Poll? _poll;

    /// <param name="db">Where it is read, if it was another one.</param>
    /// <param name="vote">For a round that is held open.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async ValueTask<Poll> Of(EventFlyDbContext db, Vote vote, CancellationToken cancellation)
    {
        if (_poll?.Id != vote.Poll || _poll.Round != vote.Round)
        {
            _poll = await db.Polls.AsNoTracking().FirstAsync(p => p.Id == vote.Poll, cancellation);
        }

        return _poll;
    }
}
