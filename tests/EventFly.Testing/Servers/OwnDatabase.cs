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

    /// <param name="server">Where; by default on the server of all tests.</param>
    /// <param name="template">What it is a copy of; nobody may be connected to that. By default it is empty.</param>
    public static async Task<OwnDatabase> Create(string? server = null, OwnDatabase? template = null)
    {
        server ??=
            TestApp.PostgresServer
            ?? throw new ArgumentException(
                "EVENTFLY_TEST_POSTGRES is not set: eng/services start starts a server and prints it."
            );
        var database = new OwnDatabase(server, $"t{Guid.CreateVersion7():n}");
        await database.Execute(
            template is null
                ? $"create database {database._name}"
                : $"create database {database._name} template {template._name}"
        );
        return database;
    }

    /// <summary>Ends all connections to it and lets in no other, so that it can be copied.</summary>
    public async Task Close()
    {
        await Execute($"alter database {_name} with allow_connections false");
        await Execute($"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '{_name}'");
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
