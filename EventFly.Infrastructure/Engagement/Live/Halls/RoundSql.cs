using System.Data.Common;
using System.Text.Json;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>Whether a round takes votes.</summary>
/// <param name="Until">When it was closed and is not sealed yet: what arrived by then still counts.</param>
/// <param name="Version">The poll's, as it is held.</param>
internal readonly record struct RoundTaking(bool IsTaking, DateTimeOffset? Until, long Version)
{
    /// <summary>Databases keep microseconds, clocks a little more.</summary>
    public bool Takes(DateTimeOffset receivedAt) =>
        IsTaking && (Until is not { } until || receivedAt - until < TimeSpan.FromMicroseconds(1));
}

/// <summary>
/// What each commit of votes does to its round beside the ballots: it holds the poll, moves the tallies, counts the
/// revision on. Small and frequent, so it is not translated from LINQ each time.
/// </summary>
internal static class RoundSql
{
    // SQLite has one writer, who is us. The others let many share the row and keep who closes or seals it out until then.
    internal const string SqliteHold =
        "SELECT closed_at, version FROM engagement_polls WHERE id = $poll AND event = $event AND round = $round "
        + "AND (state = $open OR (state = $closed AND NOT is_sealed))";

    internal const string PostgresHold =
        "SELECT closed_at, version FROM engagement_polls WHERE id = @poll AND event = @event AND round = @round "
        + "AND (state = @open OR (state = @closed AND NOT is_sealed)) FOR SHARE";

    internal const string SqlServerHold =
        "SELECT closed_at, version FROM engagement_polls WITH (REPEATABLEREAD, ROWLOCK) "
        + "WHERE id = @poll AND event = @event AND round = @round "
        + "AND (state = @open OR (state = @closed AND is_sealed = 0))";

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
        + "WITH ([key] nvarchar(840) '$.Key', [by] int '$.Value')) AS v "
        + $"ON t.poll = @poll AND t.round = @round AND t.[key] = v.[key] COLLATE {ModelRules.ExactOnSqlServer} "
        + "WHEN MATCHED THEN UPDATE SET [count] = t.[count] + v.[by] "
        + "WHEN NOT MATCHED THEN INSERT (poll, round, [key], [count], is_hidden) "
        + "VALUES (@poll, @round, v.[key], v.[by], 0);";

    // One trip to a server; SQLite has no way to go.
    internal const string PostgresCount = PostgresTally + "; " + PostgresAdvance;
    internal const string SqlServerCount = SqlServerTally + " " + SqlServerAdvance;

    /// <summary>
    /// Shares the poll's row until the transaction ends: whoever closes or seals the round waits until these votes are in,
    /// or was here first, and then its word counts.
    /// </summary>
    public static async Task<RoundTaking> Hold(EventFlyDbContext db, Vote vote, CancellationToken cancellation)
    {
        var sql = db switch
        {
            SqliteEventFlyDbContext => SqliteHold,
            PostgresEventFlyDbContext => PostgresHold,
            _ => SqlServerHold,
        };
        await using var command = Command(db, sql, vote.Poll, vote.Round)
            .Set("event", vote.Event.Value)
            .Set("open", nameof(PollState.Open))
            .Set("closed", nameof(PollState.Closed));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return default;
        }

        DateTimeOffset? until = await reader.IsDBNullAsync(0, cancellation)
            ? null
            : DateTime.SpecifyKind(reader.GetDateTime(0), DateTimeKind.Utc);
        return new RoundTaking(true, until, reader.GetInt64(1));
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
