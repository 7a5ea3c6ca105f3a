using System.Data.Common;
using System.Diagnostics;
using EventFly.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EventFly.Load.Buying;

/// <summary>
/// The floor that the database sets: the rows of a held order, and the stock's conditional update on one hot row, in one commit for
/// each order, with no application around them. And the control of the race: the same rows by "count, then insert".
/// </summary>
internal sealed class BareSales
{
    private const string Orders = "registration_orders";

    private const string Holds = "registration_holds";

    private const string Payments = "payments_payments";

    private static readonly int[] Crowds = [1, 2, 4, 8, 16];

    private readonly DatabaseSettings _database;
    private readonly List<CopiedRow> _rows;
    private readonly object _type;

    private BareSales(DatabaseSettings database, List<CopiedRow> rows, object type) =>
        (_database, _rows, _type) = (database, rows, type);

    /// <param name="database">The server's own.</param>
    /// <param name="like">A type that somebody holds one ticket of: the rows of that order are what is written.</param>
    /// <param name="type">The type that is sold; nothing else is done with it.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<BareSales> Of(
        DatabaseSettings database,
        string like,
        string type,
        CancellationToken cancellation
    )
    {
        await using var db = await Open(database, cancellation);
        const string SomeOrder =
            "select h.\"order\" from registration_holds h join registration_ticket_types t on t.id = h.type where t.name = @name limit 1";
        var order = await One(db, SomeOrder, like, cancellation);
        var sold = await One(db, "select id from registration_ticket_types where name = @name", type, cancellation);
        var rows = new List<CopiedRow>
        {
            await CopiedRow.Read(db, Orders, "id", order, cancellation),
            await CopiedRow.Read(db, "registration_order_lines", "order_id", order, cancellation),
            await CopiedRow.Read(db, Holds, "order", order, cancellation),
            await CopiedRow.Read(db, Payments, "order", order, cancellation),
        };
        rows.ForEach(r => r.Set("type", sold));
        return new(database, rows, sold);
    }

    /// <summary>Orders in a second, from as many connections as make it fastest.</summary>
    public async Task<double> Floor(TimeSpan each, CancellationToken cancellation)
    {
        const string Take =
            "update registration_ticket_types set held = held + 1 where id = @type and sold + held + 1 <= quota";
        var best = 0.0;
        foreach (var connections in Crowds)
        {
            var running = Stopwatch.StartNew();
            var sold = await Task.WhenAll(
                Enumerable
                    .Range(0, connections)
                    .Select(_ => Task.Run(() => Sell(Take, () => running.Elapsed < each, cancellation), cancellation))
            );
            best = Math.Max(best, sold.Sum() / running.Elapsed.TotalSeconds);
        }

        return best;
    }

    /// <summary>The control: everybody counts what is held, and writes their own when there seems to be one left.</summary>
    /// <returns>How many more were sold than there are.</returns>
    public async Task<int> OversoldWithoutGuard(int quota, CancellationToken cancellation)
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, Crowds.Max())
                .Select(_ => Task.Run(() => CountThenInsert(quota, cancellation), cancellation))
        );
        await using var db = await Open(_database, cancellation);
        return await Count(db, cancellation) - quota;
    }

    private async Task<int> Sell(string take, Func<bool> goesOn, CancellationToken cancellation)
    {
        await using var db = await Open(_database, cancellation);
        await using var order = Insert(db, take);
        var sold = 0;
        while (goesOn())
        {
            await using var transaction = await db.BeginTransactionAsync(cancellation);
            order.Transaction = transaction;
            Renew(order);
            if (await order.ExecuteNonQueryAsync(cancellation) != _rows.Count + 1)
            {
                throw new InvalidDataException("The floor came to the end of the quota.");
            }

            await transaction.CommitAsync(cancellation);
            sold++;
        }

        return sold;
    }

    private async Task CountThenInsert(int quota, CancellationToken cancellation)
    {
        await using var db = await Open(_database, cancellation);
        await using var order = Insert(db, more: "");
        while (await Count(db, cancellation) < quota)
        {
            Renew(order);
            await order.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task<int> Count(DbConnection db, CancellationToken cancellation)
    {
        await using var command = db.CreateCommand();
        command.CommandText = "select count(*) from registration_holds where type = @type";
        CopiedRow.Add(command, "type", _type);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), null);
    }

    private DbCommand Insert(DbConnection db, string more)
    {
        var command = db.CreateCommand();
        // What everybody wants comes last, so that it is held for the shortest time.
        command.CommandText = string.Join("; ", _rows.Select((r, i) => r.Insert(command, i)).Append(more));
        if (more.Length > 0)
        {
            CopiedRow.Add(command, "type", _type);
        }

        return command;
    }

    /// <summary>Another order and another payment, as the database of this provider writes ids.</summary>
    private void Renew(DbCommand command)
    {
        var (order, payment) = (CopiedRow.NewId(_type), CopiedRow.NewId(_type));
        foreach (var (row, i) in _rows.Select((r, i) => (r, i)))
        {
            row.Renew(command, i, row.Table == Payments ? payment : order, order, payment);
        }
    }

    private static async Task<object> One(DbConnection db, string sql, string name, CancellationToken cancellation)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        CopiedRow.Add(command, "name", name);
        return await command.ExecuteScalarAsync(cancellation)
            ?? throw new InvalidDataException($"Nobody holds a ticket of {name}.");
    }

    private static async Task<DbConnection> Open(DatabaseSettings database, CancellationToken cancellation)
    {
        DbConnection db =
            database.Provider is DatabaseProvider.Postgres
                ? new NpgsqlConnection(database.ConnectionString)
                : new SqliteConnection(database.ConnectionString);
        await db.OpenAsync(cancellation);
        if (db is SqliteConnection)
        {
            await using var command = db.CreateCommand();
            // As the application has it.
            command.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=10000;";
            await command.ExecuteNonQueryAsync(cancellation);
        }

        return db;
    }
}
