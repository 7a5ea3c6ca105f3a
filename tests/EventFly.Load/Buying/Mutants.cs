using EventFly.Testing.Servers;
using Microsoft.Data.Sqlite;

namespace EventFly.Load.Buying;

/// <summary>Faults that are put in on purpose, behind the server's back: whoever looks for faults has to see them.</summary>
internal static class Mutants
{
    /// <summary>The card company forgets under which key it was asked, so that asking again opens another page.</summary>
    public const string Keys = "keys";

    /// <summary>Now and then the event of a payment is not in its commit.</summary>
    public const string Outbox = "outbox";

    /// <summary>Now and then a line of the ledger is not in its commit.</summary>
    public const string Ledger = "ledger";

    public static readonly string[] All = [Keys, Outbox, Ledger];

    public static Task Plant(string mutant, ServerProcess server, CardCompany company) =>
        mutant switch
        {
            Keys => company.ForgetKeys(),
            Outbox => Do(
                server,
                """
                create trigger lose_event after insert on outbox_messages
                when new.name = 'payments.payment-settled.v1' and new.position % 3 = 0
                begin delete from outbox_messages where position = new.position; end
                """
            ),
            Ledger => Do(
                server,
                """
                create trigger lose_line after insert on payments_ledger_entries
                when new.account = 'sales' and abs(random()) % 3 = 0
                begin delete from payments_ledger_entries where id = new.id; end
                """
            ),
            _ => throw new ArgumentException($"No mutant is called {mutant}: {string.Join(", ", All)}."),
        };

    private static async Task Do(ServerProcess server, string sql)
    {
        await using var db = new SqliteConnection(server.Database.ConnectionString);
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
