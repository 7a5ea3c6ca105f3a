using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventFly.Infrastructure.Tests.Persistence;

/// <summary>"Coffee" and "coffee" are two keys on every database. No SQL Server runs here: its model and script are looked at.</summary>
public sealed class ExactKeysTests
{
    private const string Exact = "COLLATE Latin1_General_100_BIN2";

    [Fact]
    public void On_sql_server_text_that_is_a_key_or_looked_up_is_compared_letter_by_letter()
    {
        using var db = Make<SqlServerEventFlyDbContext>();
        var texts = Texts(db);

        texts.Count.ShouldBeGreaterThan(10);
        texts.Where(t => t.GetCollation() != ModelRules.ExactOnSqlServer).ShouldBeEmpty();
        texts.ShouldContain(t => t.DeclaringType.GetTableName() == "engagement_tallies" && t.Name == "Key");
    }

    [Fact]
    public void Elsewhere_it_is_so_without_being_told()
    {
        using var sqlite = Make<SqliteEventFlyDbContext>();
        using var postgres = Make<PostgresEventFlyDbContext>();

        Texts(sqlite).Concat(Texts(postgres)).Where(t => t.GetCollation() is not null).ShouldBeEmpty();
    }

    [Fact]
    public void The_migration_for_sql_server_takes_the_keys_off_before_it_changes_their_columns()
    {
        using var db = Make<SqlServerEventFlyDbContext>();

        var script = db.GetService<IMigrator>().GenerateScript();

        var dropped = script.IndexOf("DROP CONSTRAINT [PK_engagement_tallies]", StringComparison.Ordinal);
        var altered = script.IndexOf(
            $"ALTER TABLE [engagement_tallies] ALTER COLUMN [key] nvarchar(300) {Exact}",
            StringComparison.Ordinal
        );
        var added = script.IndexOf(
            "ALTER TABLE [engagement_tallies] ADD CONSTRAINT [PK_engagement_tallies]",
            StringComparison.Ordinal
        );
        dropped.ShouldBeInRange(1, altered);
        altered.ShouldBeInRange(dropped, added);
        script.ShouldContain("DROP INDEX [IX_events_events_slug]");
        KeysOf(db)
            .ShouldAllBe(k =>
                script.Contains($"DROP CONSTRAINT [{k.Name}]", StringComparison.Ordinal) || IsBornExact(script, k.Table)
            );
    }

    /// <summary>Tables that came later have it from their beginning.</summary>
    private static bool IsBornExact(string script, string table)
    {
        var from = script.IndexOf($"CREATE TABLE [{table}] (", StringComparison.Ordinal);
        return from >= 0 && script[from..script.IndexOf(");", from, StringComparison.Ordinal)].Contains(Exact);
    }

    /// <summary>Primary keys that hold text.</summary>
    private static IEnumerable<(string Name, string Table)> KeysOf(EventFlyDbContext db) =>
        Entities(db)
            .Where(e => e.FindPrimaryKey()!.Properties.Any(p => p.ClrType == typeof(string)))
            .Select(e => (e.FindPrimaryKey()!.GetName()!, e.GetTableName()!))
            .Distinct();

    private static List<IProperty> Texts(EventFlyDbContext db) =>
        [
            .. Entities(db)
                .SelectMany(e =>
                    e.GetKeys().SelectMany(k => k.Properties).Concat(e.GetIndexes().SelectMany(i => i.Properties))
                )
                .Where(p => p.ClrType == typeof(string))
                .Distinct(),
        ];

    private static IEnumerable<IEntityType> Entities(EventFlyDbContext db) =>
        db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => !e.IsMappedToJson());

    private static T Make<T>()
        where T : DbContext => ((IDesignTimeDbContextFactory<T>)(object)new DesignTime()).CreateDbContext([]);
}
