using System.Data.Common;
using System.Text.Json;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// What each commit of votes does to its round beside the ballots: it holds the poll open, moves the tallies, counts the
/// revision on. Small and frequent, so it is not translated from LINQ each time.
/// </summary>
internal static class RoundSql
{
    internal const string SqliteHold =
        "UPDATE engagement_polls SET round = round "
        + "WHERE id = $poll AND event = $event AND round = $round AND state = $open";

    internal const string Hold =
        "UPDATE engagement_polls SET round = round "
        + "WHERE id = @poll AND event = @event AND round = @round AND state = @open";

    internal const string SqliteAdvance =
        "UPDATE engagement_rounds SET voters = voters + $voters, revision = revision + 1 "
        + "WHERE poll = $poll AND round = $round RETURNING revision";

    private const string PostgresAdvance =
        "UPDATE engagement_rounds SET voters = voters + @voters, revision = revision + 1 "
        + "WHERE poll = @poll AND round = @round RETURNING revision";

    private const string SqlServerAdvance =
        "UPDATE engagement_rounds SET voters = voters + @voters, revision = revision + 1 OUTPUT inserted.revision "
        + "WHERE poll = @poll AND round = @round";

    internal const string SqliteTally =
        "INSERT INTO engagement_tallies (poll, round, key, count, is_hidden) "
        + "VALUES ($poll, $round, $key, $by, FALSE) "
        + "ON CONFLICT (poll, round, key) DO UPDATE SET count = engagement_tallies.count + excluded.count";

    private const string PostgresTally =
        "INSERT INTO engagement_tallies (poll, round, key, count, is_hidden) "
        + "SELECT @poll, @round, v.key, v.added, FALSE FROM unnest(@keys, @by) AS v(key, added) "
        + "ON CONFLICT (poll, round, key) DO UPDATE SET count = engagement_tallies.count + excluded.count";

    private const string SqlServerTally =
        "MERGE engagement_tallies WITH (HOLDLOCK) AS t USING (SELECT * FROM OPENJSON(@tallies) "
        + "WITH ([key] nvarchar(300) '$.Key', [by] int '$.Value')) AS v "
        + "ON t.poll = @poll AND t.round = @round AND t.[key] = v.[key] "
        + "WHEN MATCHED THEN UPDATE SET [count] = t.[count] + v.[by] "
        + "WHEN NOT MATCHED THEN INSERT (poll, round, [key], [count], is_hidden) "
        + "VALUES (@poll, @round, v.[key], v.[by], 0);";

    // One trip to a server; SQLite has no way to go.
    internal const string PostgresCount = PostgresTally + "; " + PostgresAdvance;
    internal const string SqlServerCount = SqlServerTally + " " + SqlServerAdvance;

    /// <summary>
    /// An update that changes nothing but takes the row's lock, on every database: whoever closes the poll waits until
    /// these votes are in, or was here first, and then none of them counts.
    /// </summary>
    /// <returns>Whether this round is open.</returns>
    public static async Task<bool> HoldOpen(EventFlyDbContext db, Vote vote, CancellationToken cancellation)
    {
        var sql = db is SqliteEventFlyDbContext ? SqliteHold : Hold;
        await using var command = Command(db, sql, vote.Poll, vote.Round)
            .Set("event", vote.Event.Value)
            .Set("open", nameof(PollState.Open));
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Moves each tally and the number of voters by so much; a tally that is not there yet begins with it.</summary>
    /// <returns>The round's revision after this commit.</returns>
    public static async Task<long> Count(
        EventFlyDbContext db,
        PollId poll,
        int round,
        IReadOnlyDictionary<string, int> moves,
        int voters,
        CancellationToken cancellation
    )
    {
        // Only a vote that was changed or taken back takes away, and what it takes from is there.
        foreach (var (key, by) in moves.Where(m => m.Value < 0))
        {
            await db
                .Tallies.Where(t => t.Poll == poll && t.Round == round && t.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, t => t.Count + by), cancellation);
        }

        var raised = moves.Where(m => m.Value > 0).ToArray();
        if (db is SqliteEventFlyDbContext)
        {
            await RaiseEach(db, poll, round, raised, cancellation);
        }

        await using var command = (
            db switch
            {
                SqliteEventFlyDbContext => Command(db, SqliteAdvance, poll, round),
                PostgresEventFlyDbContext => Command(db, PostgresCount, poll, round)
                    .Set("keys", raised.Select(m => m.Key).ToArray())
                    .Set("by", raised.Select(m => m.Value).ToArray()),
                _ => Command(db, SqlServerCount, poll, round).Set("tallies", JsonSerializer.Serialize(raised)),
            }
        ).Set("voters", voters);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task RaiseEach(
        EventFlyDbContext db,
        PollId poll,
        int round,
        KeyValuePair<string, int>[] moves,
        CancellationToken cancellation
    )
    {
        await using var tally = Command(db, SqliteTally, poll, round).Set("key", "").Set("by", 0);
        foreach (var (key, by) in moves)
        {
            tally.Parameters["$key"].Value = key;
            tally.Parameters["$by"].Value = by;
            await tally.ExecuteNonQueryAsync(cancellation);
        }
    }

    public static DbCommand Command(EventFlyDbContext db, string sql, PollId poll, int round) =>
        db.Command(sql).Set("poll", poll.Value).Set("round", round);
}
