using EventFly.Core.Engagement.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls.Results;

/// <summary>A round with what was counted in it.</summary>
public sealed record CountedRound(
    PollId Poll,
    int Round,
    DateTimeOffset OpenedAt,
    int Voters,
    long Revision,
    IReadOnlyList<Tally> Tallies
)
{
    public Dictionary<string, TallyCount> Counts =>
        Tallies.ToDictionary(t => t.Key, t => new TallyCount(t.Count, t.IsHidden));
}

public static class CountedRounds
{
    /// <summary>In one statement: the tallies are those of the revision that is read with them.</summary>
    public static IQueryable<CountedRound> Counted(this ILiveDb db, IQueryable<PollRound> rounds) =>
        rounds
            .AsNoTracking()
            .Select(r => new CountedRound(
                r.Poll,
                r.Round,
                r.OpenedAt,
                r.Voters,
                r.Revision,
                db.Tallies.Where(t => t.Poll == r.Poll && t.Round == r.Round).ToList()
            ));
}
