using Npgsql;

namespace EventFly.Testing.Servers;

/// <summary>A PostgreSQL database that exists as long as this object.</summary>
public sealed class OwnDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private OwnDatabase(string server, string name)
    {
        _server = server;
        _name = name;
    }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString;

    public static async Task<OwnDatabase> Create()
    {
        var server =
            TestApp.PostgresServer ?? throw new InvalidOperationException("EVENTFLY_TEST_POSTGRES is not set.");
        var database = new OwnDatabase(server, $"t{Guid.CreateVersion7():n}");
        await database.Execute($"create database {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var own = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(own);
        }

        await Execute($"drop database {_name} with (force)");
    }

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
