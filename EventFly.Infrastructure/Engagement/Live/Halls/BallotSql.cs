using System.Data.Common;
using System.Text.Json;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>
/// "Insert these, and tell me which were new" is what LINQ cannot say and each database says its own way. All rows of a
/// call belong to one poll and round.
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
        + " SELECT @poll, @round, v.participant, v.answer, v.at, v.elapsed, v.allowed, v.points, v.rehearsal "
        + "FROM unnest(@participants, @answers, @times, @elapsed, @allowed, @points, @rehearsals) "
        + "AS v(participant, answer, at, elapsed, allowed, points, rehearsal) ";

    internal const string PostgresAdd = PostgresRows + "ON CONFLICT DO NOTHING RETURNING participant";
    internal const string PostgresReplace = PostgresRows + Replace + " RETURNING participant";

    // The hint keeps a rival from slipping in between the look and the write.
    private const string SqlServerRows =
        "MERGE engagement_ballots WITH (HOLDLOCK) AS b USING (SELECT * FROM OPENJSON(@ballots) "
        + "WITH (participant uniqueidentifier '$.p', answer nvarchar(1120) '$.a', at datetime2 '$.c', elapsed int '$.e', "
        + "allowed int '$.t', points int '$.s', "
        + "rehearsal bit '$.r')) AS v ON b.poll = @poll AND b.round = @round AND b.participant = v.participant "
        + "WHEN NOT MATCHED THEN INSERT "
        + Columns
        + " VALUES (@poll, @round, v.participant, v.answer, v.at, v.elapsed, v.allowed, v.points, v.rehearsal) ";

    internal const string SqlServerAdd = SqlServerRows + "OUTPUT inserted.participant;";
    internal const string SqlServerReplace =
        SqlServerRows + "WHEN MATCHED THEN UPDATE SET answer = v.answer, cast_at = v.at OUTPUT inserted.participant;";

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

    private static async Task<HashSet<ParticipantId>> WriteEach(
        EventFlyDbContext db,
        string sql,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    )
    {
        await using var command = RoundSql.Command(db, sql, ballots[0].Poll, ballots[0].Round);
        command.Set("at", null);
        command.Set("participant", Guid.Empty);
        command.Set("answer", null);
        command.Set("elapsed", null);
        command.Set("allowed", null);
        command.Set("points", null);
        command.Set("rehearsal", false);
        await command.PrepareAsync(cancellation);
        var written = new HashSet<ParticipantId>();
        foreach (var ballot in ballots)
        {
            command.Parameters["$participant"].Value = ballot.Participant.Value;
            command.Parameters["$at"].Value = (object?)ballot.CastAt?.UtcDateTime ?? DBNull.Value;
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
        await using var command = RoundSql.Command(db, sql, ballots[0].Poll, ballots[0].Round);
        command.Parameters.Add(
            new NpgsqlParameter("@times", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz)
            {
                Value = ballots.Select(b => b.CastAt?.UtcDateTime).ToArray(),
            }
        );
        command.Set("participants", ballots.Select(b => b.Participant.Value).ToArray());
        command.Set("answers", ballots.Select(b => b.Answer).ToArray());
        command.Set("elapsed", ballots.Select(b => b.ElapsedMilliseconds).ToArray());
        command.Set("allowed", ballots.Select(b => b.AllowedMilliseconds).ToArray());
        command.Set("points", ballots.Select(b => b.Points).ToArray());
        command.Set("rehearsals", ballots.Select(b => b.IsRehearsal).ToArray());
        return await ReadWritten(command, cancellation);
    }

    private static async Task<HashSet<ParticipantId>> WriteJson(
        EventFlyDbContext db,
        string sql,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    )
    {
        await using var command = RoundSql.Command(db, sql, ballots[0].Poll, ballots[0].Round);
        command.Set(
            "ballots",
            JsonSerializer.Serialize(
                ballots.Select(b => new
                {
                    p = b.Participant.Value,
                    a = b.Answer,
                    c = b.CastAt?.UtcDateTime,
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
