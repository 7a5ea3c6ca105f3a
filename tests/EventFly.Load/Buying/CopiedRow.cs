using System.Data.Common;

namespace EventFly.Load.Buying;

/// <summary>A row that is written again and again, each time under other names.</summary>
internal sealed class CopiedRow
{
    private readonly List<(string Column, object Value)> _cells;

    private CopiedRow(string table, List<(string Column, object Value)> cells) => (Table, _cells) = (table, cells);

    public string Table { get; }

    public static async Task<CopiedRow> Read(
        DbConnection db,
        string table,
        string column,
        object value,
        CancellationToken cancellation
    )
    {
        await using var command = db.CreateCommand();
        command.CommandText = $"select * from {table} where \"{column}\" = @value";
        Add(command, "value", value);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new(table, [.. Enumerable.Range(0, row.FieldCount).Select(i => (row.GetName(i), row.GetValue(i)))])
            : throw new InvalidDataException($"There is no such row in {table}.");
    }

    /// <summary>Sets a column, where there is one of that name.</summary>
    public void Set(string column, object value)
    {
        var at = _cells.FindIndex(c => c.Column == column);
        if (at >= 0)
        {
            _cells[at] = (column, value);
        }
    }

    /// <summary>The statement, with its parameters added to the command.</summary>
    /// <param name="number">Keeps the parameters of several rows apart.</param>
    public string Insert(DbCommand command, int number)
    {
        for (var i = 0; i < _cells.Count; i++)
        {
            Add(command, $"r{number}_{i}", _cells[i].Value);
        }

        var columns = string.Join(", ", _cells.Select(c => $"\"{c.Column}\""));
        var values = string.Join(", ", _cells.Select((_, i) => $"@r{number}_{i}"));
        return $"insert into {Table} ({columns}) values ({values})";
    }

    public void Renew(DbCommand command, int number, object id, object order, object payment)
    {
        for (var i = 0; i < _cells.Count; i++)
        {
            object? name = _cells[i].Column switch
            {
                "id" => id,
                "order" or "order_id" => order,
                "payment" => payment,
                "key" or "request_key" => Guid.CreateVersion7().ToString("n"),
                _ => null,
            };
            if (name is not null)
            {
                command.Parameters[$"r{number}_{i}"].Value = name;
            }
        }
    }

    /// <summary>In the form of another id: SQLite keeps them as text.</summary>
    public static object NewId(object like) =>
        like is Guid ? Guid.CreateVersion7() : Guid.CreateVersion7().ToString().ToUpperInvariant();

    public static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
