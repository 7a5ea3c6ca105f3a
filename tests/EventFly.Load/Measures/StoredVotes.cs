using System.Globalization;
using EventFly.Core.Engagement.Contracts;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Measures;

/// <summary>What the database has of some polls, read behind the server's back.</summary>
internal sealed record StoredVotes(IReadOnlyList<CountedVote> Ballots, IReadOnlyList<CountedOption> Tallies)
{
    public static Task<StoredVotes> Read(
        ServerProcess server,
        IReadOnlyList<Guid> polls,
        CancellationToken cancellation
    ) =>
        server.Read(async db =>
        {
            var ids = polls.Select(p => new PollId(p)).ToList();
            var ballots = await db.Ballots.Where(b => ids.Contains(b.Poll)).AsNoTracking().ToListAsync(cancellation);
            var tallies = await db.Tallies.Where(t => ids.Contains(t.Poll)).AsNoTracking().ToListAsync(cancellation);
            return new StoredVotes(
                [
                    .. ballots.Select(b => new CountedVote(
                        b.Participant.Value,
                        b.Poll.Value,
                        b.Round,
                        Number(b.Answer!)
                    )),
                ],
                [.. tallies.Select(t => new CountedOption(t.Poll.Value, t.Round, Number(t.Key), t.Count))]
            );
        });

    /// <summary>Stored is the position from 0; people count from 1.</summary>
    private static int Number(string position) => int.Parse(position, CultureInfo.InvariantCulture) + 1;
}
