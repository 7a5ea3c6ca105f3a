using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventFly.Infrastructure.Persistence;

/// <summary>For the few statements that LINQ cannot say, or that a full hall runs too often to translate them each time.</summary>
internal static class PlainSql
{
    /// <summary>A command in the context's open transaction.</summary>
    public static DbCommand Command(this EventFlyDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    /// <param name="command">Gets the parameter.</param>
    /// <param name="name">Without the sign in front, which differs between databases.</param>
    /// <param name="value">Null is the database's NULL.</param>
    public static DbCommand Set(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = (command is SqliteCommand ? '$' : '@') + name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }
}
