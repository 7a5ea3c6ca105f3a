using System.Data.Common;
using System.Text.Json;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Engagement.Live.Questions;

/// <summary>
/// "Insert those that are not there yet, and tell me how many that were": what LINQ cannot say, and each database says its
/// own way. All votes of a call are for one question.
/// </summary>
internal static class AudienceVoteSql
{
    private const string Insert = "INSERT INTO engagement_audience_votes (question, participant, cast_at) ";

    internal const string Sqlite = Insert + "VALUES ($question, $participant, $at) ON CONFLICT DO NOTHING";

    internal const string Postgres =
        Insert
        + "SELECT @question, v.participant, @at FROM unnest(@participants) AS v(participant) ON CONFLICT DO NOTHING";

    // The hint keeps a rival from slipping in between the look and the insert.
    internal const string SqlServer =
        Insert
        + "SELECT @question, v.participant, @at FROM OPENJSON(@participants) "
        + "WITH (participant uniqueidentifier '$') AS v "
        + "WHERE NOT EXISTS (SELECT 1 FROM engagement_audience_votes AS o WITH (UPDLOCK, HOLDLOCK) "
        + "WHERE o.question = @question AND o.participant = v.participant)";

    /// <returns>How many of them are new. The others had voted before.</returns>
    public static async Task<int> Add(
        EventFlyDbContext db,
        AudienceQuestionId question,
        IReadOnlyList<ParticipantId> participants,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var sql = db switch
        {
            SqliteEventFlyDbContext => Sqlite,
            PostgresEventFlyDbContext => Postgres,
            _ => SqlServer,
        };
        await using var command = db.Command(sql).Set("question", question.Value).Set("at", now.UtcDateTime);
        if (sql == Sqlite)
        {
            return await AddOneByOne(command, participants, cancellation);
        }

        var ids = participants.Select(p => p.Value).ToArray();
        command.Set("participants", sql == Postgres ? ids : JsonSerializer.Serialize(ids));
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<int> AddOneByOne(
        DbCommand command,
        IReadOnlyList<ParticipantId> participants,
        CancellationToken cancellation
    )
    {
        command.Set("participant", Guid.Empty);
        await command.PrepareAsync(cancellation);
        var added = 0;
        foreach (var participant in participants)
        {
            command.Parameters["$participant"].Value = participant.Value;
            added += await command.ExecuteNonQueryAsync(cancellation);
        }

        return added;
    }
}
