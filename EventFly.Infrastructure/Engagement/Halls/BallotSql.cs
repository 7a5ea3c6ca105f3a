using System.Data.Common;
using System.Text.Json;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// "Insert these, and tell me which were new" and "add to these, or begin them" are what LINQ cannot say and each
/// database says its own way. All rows of a call belong to one poll and round.
/// </summary>
internal static class BallotSql
{
    private const string Columns =
        "(poll, round, participant, answer, cast_at, elapsed_milliseconds, allowed_milliseconds, points, is_rehearsal)";

    private const string Replace =
        "ON CONFLICT (poll, round, participant) DO UPDATE SET answer = excluded.answer, cast_at = excluded.cast_at";

    internal const string SqliteAdd =
        "INSERT INTO engagement_ballots "
        + Columns
        + " VALUES ($poll, $round, $participant, $answer, $at, $elapsed, $allowed, $points, $rehearsal) ON CONFLICT DO NOTHING";

    internal const string SqliteReplace =
        "INSERT INTO engagement_ballots "
        + Columns
        + " VALUES ($poll, $round, $participant, $answer, $at, $elapsed, $allowed, $points, $rehearsal) "
        + Replace;

    private const string PostgresRows =
        "INSERT INTO engagement_ballots "
        + Columns
        + " SELECT @poll, @round, v.participant, v.answer, @at, v.elapsed, v.allowed, v.points, v.rehearsal "
        + "FROM unnest(@participants, @answers, @elapsed, @allowed, @points, @rehearsals) "
        + "AS v(participant, answer, elapsed, allowed, points, rehearsal) ";

    internal const string PostgresAdd = PostgresRows + "ON CONFLICT DO NOTHING RETURNING participant";
    internal const string PostgresReplace = PostgresRows + Replace + " RETURNING participant";

    // The hint keeps a rival from slipping in between the look and the write.
    private const string SqlServerRows =
        "MERGE engagement_ballots WITH (HOLDLOCK) AS b USING (SELECT * FROM OPENJSON(@ballots) "
        + "WITH (participant uniqueidentifier '$.p', answer nvarchar(400) '$.a', elapsed int '$.e', "
        + "allowed int '$.t', points int '$.s', "
        + "rehearsal bit '$.r')) AS v ON b.poll = @poll AND b.round = @round AND b.participant = v.participant "
        + "WHEN NOT MATCHED THEN INSERT "
        + Columns
        + " VALUES (@poll, @round, v.participant, v.answer, @at, v.elapsed, v.allowed, v.points, v.rehearsal) ";

    internal const string SqlServerAdd = SqlServerRows + "OUTPUT inserted.participant;";
    internal const string SqlServerReplace =
        SqlServerRows + "WHEN MATCHED THEN UPDATE SET answer = v.answer, cast_at = @at OUTPUT inserted.participant;";

    internal const string SqliteTally =
        "INSERT INTO engagement_tallies (poll, round, key, count, is_hidden) "
        + "VALUES ($poll, $round, $key, $by, FALSE) "
        + "ON CONFLICT (poll, round, key) DO UPDATE SET count = engagement_tallies.count + excluded.count";

    internal const string PostgresTally =
        "INSERT INTO engagement_tallies (poll, round, key, count, is_hidden) "
        + "SELECT @poll, @round, v.key, v.added, FALSE FROM unnest(@keys, @by) AS v(key, added) "
        + "ON CONFLICT (poll, round, key) DO UPDATE SET count = engagement_tallies.count + excluded.count";

    internal const string SqlServerTally =
        "MERGE engagement_tallies WITH (HOLDLOCK) AS t USING (SELECT * FROM OPENJSON(@tallies) "
        + "WITH ([key] nvarchar(300) '$.Key', [by] int '$.Value')) AS v "
        + "ON t.poll = @poll AND t.round = @round AND t.[key] = v.[key] "
        + "WHEN MATCHED THEN UPDATE SET [count] = t.[count] + v.[by] "
        + "WHEN NOT MATCHED THEN INSERT (poll, round, [key], [count], is_hidden) "
        + "VALUES (@poll, @round, v.[key], v.[by], 0);";

    /// <returns>The participants whose ballot is new. The others had voted before.</returns>
    public static Task<HashSet<ParticipantId>> Add(
        EventFlyDbContext db,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    ) =>
        db switch
        {
            SqliteEventFlyDbContext => WriteEach(db, SqliteAdd, ballots, cancellation),
            PostgresEventFlyDbContext => WriteArrays(db, PostgresAdd, ballots, cancellation),
            _ => WriteJson(db, SqlServerAdd, ballots, cancellation),
        };

    /// <summary>Takes the place of the ballots that these participants have cast before.</summary>
    public static Task<HashSet<ParticipantId>> Exchange(
        EventFlyDbContext db,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    ) =>
        db switch
        {
            SqliteEventFlyDbContext => WriteEach(db, SqliteReplace, ballots, cancellation),
            PostgresEventFlyDbContext => WriteArrays(db, PostgresReplace, ballots, cancellation),
            _ => WriteJson(db, SqlServerReplace, ballots, cancellation),
        };

    /// <summary>Moves each tally by so much; one that is not there yet begins with it.</summary>
    public static async Task Move(
        EventFlyDbContext db,
        PollId poll,
        int round,
        IReadOnlyDictionary<string, int> moves,
        CancellationToken cancellation
    )
    {
        // Only a vote that was changed takes away, and what it takes from is there.
        foreach (var (key, by) in moves.Where(m => m.Value < 0))
        {
            await db
                .Tallies.Where(t => t.Poll == poll && t.Round == round && t.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, t => t.Count + by), cancellation);
        }

        await Raise(db, poll, round, [.. moves.Where(m => m.Value > 0)], cancellation);
    }

    private static async Task Raise(
        EventFlyDbContext db,
        PollId poll,
        int round,
        KeyValuePair<string, int>[] moves,
        CancellationToken cancellation
    )
    {
        await using var command = Command(db, poll, round);
        switch (db)
        {
            case SqliteEventFlyDbContext:
                command.CommandText = SqliteTally;
                Set(command, "key", "");
                Set(command, "by", 0);
                foreach (var (key, by) in moves)
                {
                    command.Parameters["$key"].Value = key;
                    command.Parameters["$by"].Value = by;
                    await command.ExecuteNonQueryAsync(cancellation);
                }

                return;
            case PostgresEventFlyDbContext:
                command.CommandText = PostgresTally;
                Set(command, "keys", moves.Select(m => m.Key).ToArray());
                Set(command, "by", moves.Select(m => m.Value).ToArray());
                break;
            default:
                command.CommandText = SqlServerTally;
                Set(command, "tallies", JsonSerializer.Serialize(moves));
                break;
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(EventFlyDbContext db, PollId poll, int round)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        Set(command, "poll", poll.Value);
        Set(command, "round", round);
        return command;
    }

    private static void Set(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = (command is Microsoft.Data.Sqlite.SqliteCommand ? '$' : '@') + name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    private static async Task<HashSet<ParticipantId>> WriteEach(
        EventFlyDbContext db,
        string sql,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    )
    {
        await using var command = Command(db, ballots[0].Poll, ballots[0].Round);
        command.CommandText = sql;
        Set(command, "at", ballots[0].CastAt?.UtcDateTime);
        Set(command, "participant", Guid.Empty);
        Set(command, "answer", null);
        Set(command, "elapsed", null);
        Set(command, "allowed", null);
        Set(command, "points", null);
        Set(command, "rehearsal", false);
        await command.PrepareAsync(cancellation);
        var written = new HashSet<ParticipantId>();
        foreach (var ballot in ballots)
        {
            command.Parameters["$participant"].Value = ballot.Participant.Value;
            command.Parameters["$answer"].Value = (object?)ballot.Answer ?? DBNull.Value;
            command.Parameters["$elapsed"].Value = (object?)ballot.ElapsedMilliseconds ?? DBNull.Value;
            command.Parameters["$allowed"].Value = (object?)ballot.AllowedMilliseconds ?? DBNull.Value;
            command.Parameters["$points"].Value = (object?)ballot.Points ?? DBNull.Value;
            command.Parameters["$rehearsal"].Value = ballot.IsRehearsal;
            if (await command.ExecuteNonQueryAsync(cancellation) == 1)
            {
                written.Add(ballot.Participant);
            }
        }

        return written;
    }

    private static async Task<HashSet<ParticipantId>> WriteArrays(
        EventFlyDbContext db,
        string sql,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    )
    {
        await using var command = Command(db, ballots[0].Poll, ballots[0].Round);
        command.CommandText = sql;
        command.Parameters.Add(
            new NpgsqlParameter("@at", NpgsqlDbType.TimestampTz)
            {
                Value = (object?)ballots[0].CastAt?.UtcDateTime ?? DBNull.Value,
            }
        );
        Set(command, "participants", ballots.Select(b => b.Participant.Value).ToArray());
        Set(command, "answers", ballots.Select(b => b.Answer).ToArray());
        Set(command, "elapsed", ballots.Select(b => b.ElapsedMilliseconds).ToArray());
        Set(command, "allowed", ballots.Select(b => b.AllowedMilliseconds).ToArray());
        Set(command, "points", ballots.Select(b => b.Points).ToArray());
        Set(command, "rehearsals", ballots.Select(b => b.IsRehearsal).ToArray());
        return await ReadWritten(command, cancellation);
    }

    private static async Task<HashSet<ParticipantId>> WriteJson(
        EventFlyDbContext db,
        string sql,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    )
    {
        await using var command = Command(db, ballots[0].Poll, ballots[0].Round);
        command.CommandText = sql;
        Set(command, "at", ballots[0].CastAt?.UtcDateTime);
        Set(
            command,
            "ballots",
            JsonSerializer.Serialize(
                ballots.Select(b => new
                {
                    p = b.Participant.Value,
                    a = b.Answer,
                    e = b.ElapsedMilliseconds,
                    t = b.AllowedMilliseconds,
                    s = b.Points,
                    r = b.IsRehearsal,
                })
            )
        );
        return await ReadWritten(command, cancellation);
    }

    private static async Task<HashSet<ParticipantId>> ReadWritten(DbCommand command, CancellationToken cancellation)
    {
        var written = new HashSet<ParticipantId>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            written.Add(new ParticipantId(reader.GetGuid(0)));
        }

        return written;
    }
}
