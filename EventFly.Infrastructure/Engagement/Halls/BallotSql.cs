using System.Data.Common;
using System.Text.Json;
using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// "Insert these, and tell me which were new" is the one thing that LINQ cannot say and each database says its own way.
/// All ballots of a call belong to one poll and round.
/// </summary>
internal static class BallotSql
{
    internal const string Insert =
        "INSERT INTO engagement_ballots (poll, round, participant, option, cast_at, is_rehearsal) ";

    internal const string Sqlite =
        Insert + "VALUES ($poll, $round, $participant, $option, $at, $rehearsal) ON CONFLICT DO NOTHING";

    internal const string Postgres =
        Insert
        + "SELECT @poll, @round, v.participant, v.option, @at, v.rehearsal "
        + "FROM unnest(@participants, @options, @rehearsals) AS v(participant, option, rehearsal) "
        + "ON CONFLICT DO NOTHING RETURNING participant";

    // The hint keeps a rival from slipping in between the look and the insert.
    internal const string SqlServer =
        "INSERT INTO engagement_ballots (poll, round, participant, [option], cast_at, is_rehearsal) "
        + "OUTPUT inserted.participant "
        + "SELECT @poll, @round, v.participant, v.[option], @at, v.rehearsal FROM OPENJSON(@ballots) "
        + "WITH (participant uniqueidentifier '$.p', [option] int '$.o', rehearsal bit '$.r') AS v "
        + "WHERE NOT EXISTS (SELECT 1 FROM engagement_ballots AS b WITH (UPDLOCK, HOLDLOCK) "
        + "WHERE b.poll = @poll AND b.round = @round AND b.participant = v.participant)";

    /// <returns>The participants whose ballot is new. The others had voted before.</returns>
    public static async Task<HashSet<ParticipantId>> Add(
        EventFlyDbContext db,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    ) =>
        db switch
        {
            SqliteEventFlyDbContext => await AddToSqlite(db, ballots, cancellation),
            PostgresEventFlyDbContext => await AddToPostgres(db, ballots, cancellation),
            _ => await AddToSqlServer(db, ballots, cancellation),
        };

    private static DbCommand Command(EventFlyDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    private static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static async Task<HashSet<ParticipantId>> AddToSqlite(
        EventFlyDbContext db,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    )
    {
        await using var command = Command(db, Sqlite);
        Set(command, "$poll", ballots[0].Poll.Value);
        Set(command, "$round", ballots[0].Round);
        Set(command, "$at", ballots[0].CastAt.UtcDateTime);
        Set(command, "$participant", Guid.Empty);
        Set(command, "$option", 0);
        Set(command, "$rehearsal", false);
        await command.PrepareAsync(cancellation);
        var added = new HashSet<ParticipantId>();
        foreach (var ballot in ballots)
        {
            command.Parameters["$participant"].Value = ballot.Participant.Value;
            command.Parameters["$option"].Value = ballot.Option;
            command.Parameters["$rehearsal"].Value = ballot.IsRehearsal;
            if (await command.ExecuteNonQueryAsync(cancellation) == 1)
            {
                added.Add(ballot.Participant);
            }
        }

        return added;
    }

    private static async Task<HashSet<ParticipantId>> AddToPostgres(
        EventFlyDbContext db,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    )
    {
        await using var command = Command(db, Postgres);
        Set(command, "poll", ballots[0].Poll.Value);
        Set(command, "round", ballots[0].Round);
        Set(command, "at", ballots[0].CastAt.UtcDateTime);
        Set(command, "participants", ballots.Select(b => b.Participant.Value).ToArray());
        Set(command, "options", ballots.Select(b => b.Option).ToArray());
        Set(command, "rehearsals", ballots.Select(b => b.IsRehearsal).ToArray());
        return await ReadAdded(command, cancellation);
    }

    private static async Task<HashSet<ParticipantId>> AddToSqlServer(
        EventFlyDbContext db,
        IReadOnlyList<Ballot> ballots,
        CancellationToken cancellation
    )
    {
        await using var command = Command(db, SqlServer);
        Set(command, "@poll", ballots[0].Poll.Value);
        Set(command, "@round", ballots[0].Round);
        Set(command, "@at", ballots[0].CastAt.UtcDateTime);
        Set(
            command,
            "@ballots",
            JsonSerializer.Serialize(
                ballots.Select(b => new
                {
                    p = b.Participant.Value,
                    o = b.Option,
                    r = b.IsRehearsal,
                })
            )
        );
        return await ReadAdded(command, cancellation);
    }

    private static async Task<HashSet<ParticipantId>> ReadAdded(DbCommand command, CancellationToken cancellation)
    {
        var added = new HashSet<ParticipantId>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            added.Add(new ParticipantId(reader.GetGuid(0)));
        }

        return added;
    }
}
