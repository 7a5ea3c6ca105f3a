using System.Text.Json.Nodes;
using EventFly.Testing.Servers;
using Microsoft.Data.Sqlite;

namespace EventFly.Load.Buying;

/// <summary>Money that somebody was charged.</summary>
/// <param name="Name">The company's own name for it.</param>
/// <param name="Order">For which order, as we named it to the company.</param>
internal sealed record ChargedMoney(string Name, Guid Order, long Amount);

/// <param name="Of">The money that it is taken from.</param>
/// <param name="Refund">What we called it; null when it was given past us.</param>
internal sealed record ReturnedMoney(string Of, Guid? Refund, long Amount);

/// <summary>The memory of the sandbox, read behind its back: to the server the card company is another company, so it knows what really was paid.</summary>
internal sealed class CardCompany(ServerProcess server)
{
    private readonly string _file = Path.Combine(server.Database.DataDirectory, "sandbox.db");

    public async Task<IReadOnlyList<ChargedMoney>> Charged() =>
        [
            .. from money in await Things("payment_intent")
            where (string?)money["status"] == "succeeded"
            // What was only told of, by MoneyStory, names no order.
            where money["metadata"]?["order"] is not null
            select new ChargedMoney(
                (string)money["id"]!,
                Guid.Parse((string)money["metadata"]!["order"]!),
                (long)money["amount"]!
            ),
        ];

    public async Task<IReadOnlyList<ReturnedMoney>> Returned() =>
        [
            .. from money in await Things("refund")
            select new ReturnedMoney(
                (string)money["payment_intent"]!,
                Guid.TryParse((string?)money["metadata"]?["refund"], out var refund) ? refund : null,
                (long)money["amount"]!
            ),
        ];

    /// <summary>Whether it still has something to tell.</summary>
    public async Task<bool> IsTelling() =>
        await Count(
            """select count(*) from "Deliveries" where not "IsDelivered" and not "IsDropped" and "Tries" < 10"""
        ) > 0;

    /// <summary>How it tells from now on.</summary>
    public Task Behave(int copies, bool drops, bool shuffles) =>
        Do(
            $"""
            insert into "Conduct" ("Id", "DelaySeconds", "Copies", "Drops", "Shuffles")
            values (1, 0, {copies}, {(drops ? 1 : 0)}, {(shuffles ? 1 : 0)})
            on conflict ("Id") do update
            set "Copies" = excluded."Copies", "Drops" = excluded."Drops", "Shuffles" = excluded."Shuffles"
            """
        );

    /// <summary>A company that forgets under which key it was asked: what is asked again is done again.</summary>
    public Task ForgetKeys() =>
        Do(
            """
            create trigger "forget" after insert on "Answers" begin delete from "Answers" where "Key" = new."Key"; end
            """
        );

    /// <summary>Of these things it knows from now on that they are so; it tells nobody.</summary>
    public async Task Remember(IEnumerable<JsonObject> things)
    {
        await using var db = await Open();
        await using var transaction = await db.BeginTransactionAsync();
        foreach (var thing in things)
        {
            await using var command = db.CreateCommand();
            command.CommandText = """
                insert into "Things" ("Id", "Kind", "Parent", "MadeAt", "Json")
                values ($id, $kind, $parent, 1, $json)
                on conflict ("Id") do update set "Json" = excluded."Json"
                """;
            var kind = (string)thing["object"]!;
            command.Parameters.AddWithValue("$id", (string)thing["id"]!);
            command.Parameters.AddWithValue("$kind", kind);
            command.Parameters.AddWithValue(
                "$parent",
                kind == "refund" ? (string)thing["payment_intent"]! : (object)DBNull.Value
            );
            command.Parameters.AddWithValue("$json", thing.ToJsonString());
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private async Task<IReadOnlyList<JsonNode>> Things(string kind)
    {
        await using var db = await Open();
        await using var command = db.CreateCommand();
        command.CommandText = """select "Json" from "Things" where "Kind" = $kind""";
        command.Parameters.AddWithValue("$kind", kind);
        await using var rows = await command.ExecuteReaderAsync();
        var things = new List<JsonNode>();
        while (await rows.ReadAsync())
        {
            things.Add(JsonNode.Parse(rows.GetString(0))!);
        }

        return things;
    }

    private async Task<long> Count(string sql)
    {
        await using var db = await Open();
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task Do(string sql)
    {
        await using var db = await Open();
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> Open()
    {
        var db = new SqliteConnection($"Data Source={_file};Default Timeout=10;Pooling=False");
        await db.OpenAsync();
        return db;
    }
}
