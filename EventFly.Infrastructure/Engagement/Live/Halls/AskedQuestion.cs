using EventFly.Core.Engagement.Live.Polls;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>
/// What was asked in the round that votes came for last. It is read once for each version of the poll: after a rehearsal the
/// same round begins anew, perhaps with another question. Not safe for use by two at once.
/// </summary>
internal sealed class AskedQuestion
{
    private Poll? _poll;

    /// <param name="db">Where it is read, if it was another one.</param>
    /// <param name="vote">For a round that is held open.</param>
    /// <param name="version">The poll's, as it is held.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async ValueTask<Poll> Of(EventFlyDbContext db, Vote vote, long version, CancellationToken cancellation)
    {
        if (_poll?.Id != vote.Poll || _poll.Version != version)
        {
            _poll = await db.Polls.AsNoTracking().FirstAsync(p => p.Id == vote.Poll, cancellation);
        }

        return _poll;
    }
}
