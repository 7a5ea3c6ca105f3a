using EventFly.Architecture.Tests.Rules;
using EventFly.Infrastructure;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Architecture.Tests;

public sealed class ContextTests
{
    private const string Home = "EventFly.Architecture.Tests.Fixtures";
    private const string Samples = Home + ".Core";

    private static readonly IReadOnlyList<Use> Fixtures = [.. Dependencies.Of(typeof(ContextTests).Assembly)];

    [Fact]
    public void Contexts_meet_only_through_contracts() =>
        Borders.Crossed(Dependencies.Of(House.Core), "EventFly.Core", House.Contexts).ShouldBeEmpty();

    [Fact]
    public void A_look_into_another_context_is_caught()
    {
        var crossed = Borders.Crossed(Fixtures, Samples, House.Contexts).ToList();

        crossed.ShouldBe([new Use($"{Samples}.Registration.Desk", $"{Samples}.Events.Session")]);
    }

    [Fact]
    public void Adapters_of_a_context_see_no_other_context_but_its_contracts() =>
        Borders
            .Crossed(Dependencies.Of(House.Infrastructure), "EventFly.Infrastructure", "EventFly.Core", House.Contexts)
            .ShouldBeEmpty();

    [Fact]
    public void An_adapter_that_looks_into_another_context_is_caught() =>
        Borders
            .Crossed(Fixtures, $"{Home}.Infrastructure", Samples, House.Contexts)
            .ShouldBe([new Use($"{Home}.Infrastructure.Registration.Reader", $"{Samples}.Events.Session")]);

    [Theory]
    [InlineData("EventFly.Core", "EventFly.Core")]
    [InlineData("EventFly.Infrastructure", "EventFly.Core")]
    [InlineData("EventFly.Infrastructure", "EventFly.Infrastructure")]
    public void The_halves_of_engagement_meet_only_through_contracts(string from, string to) =>
        Borders
            .Crossed(
                [.. Dependencies.Of(House.Core), .. Dependencies.Of(House.Infrastructure)],
                from + ".Engagement",
                to + ".Engagement",
                Borders.Halves
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_look_into_the_other_half_is_caught() =>
        Borders
            .Crossed(Fixtures, Samples + ".Engagement", Borders.Halves)
            .ShouldBe([new Use($"{Samples}.Engagement.Live.Ballot", $"{Samples}.Engagement.Feed.Post")]);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task No_foreign_key_crosses_contexts(DatabaseProvider provider)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddEventFly(
                new ConfigurationBuilder().Build(),
                new DatabaseSettings(provider, "Data Source=none", Path.GetTempPath())
            )
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        CrossingKeys(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>().Model).ShouldBeEmpty();
    }

    [Fact]
    public void A_foreign_key_that_crosses_contexts_is_caught()
    {
        using var db = new Mixed();

        CrossingKeys(db.Model).ShouldBe(["registration_tickets → events_events"]);
    }

    [Fact]
    public void Every_table_carries_the_name_of_its_context()
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddEventFly(
                new ConfigurationBuilder().Build(),
                new DatabaseSettings(DatabaseProvider.Sqlite, "Data Source=none", Path.GetTempPath())
            )
            .BuildServiceProvider();
        using var scope = services.CreateScope();

        NamelessTables(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>().Model).ShouldBeEmpty();
    }

    [Fact]
    public void A_table_without_a_context_is_caught()
    {
        using var db = new Mixed();

        NamelessTables(db.Model).ShouldBe(["Strays"]);
    }

    private static IEnumerable<string> NamelessTables(IModel model) =>
        from entity in model.GetEntityTypes()
        let table = entity.GetTableName()
        where table is not null
        let prefix = PrefixOf(table)
        where prefix is not ("outbox" or "inbox") && !House.Contexts.Contains(prefix, StringComparer.OrdinalIgnoreCase)
        select table;

    private static IEnumerable<string> CrossingKeys(IModel model) =>
        from entity in model.GetEntityTypes()
        from key in entity.GetForeignKeys()
        let mine = entity.GetTableName()
        let theirs = key.PrincipalEntityType.GetTableName()
        where mine is not null && theirs is not null && PrefixOf(mine) != PrefixOf(theirs)
        select $"{mine} → {theirs}";

    private static string PrefixOf(string table) => table.Split('_')[0];

    private sealed class Mixed : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite("Data Source=none");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Planned>().ToTable("events_events");
            modelBuilder.Entity<Sold>().ToTable("registration_tickets").HasOne<Planned>().WithMany();
            modelBuilder.Entity<Stray>().ToTable("Strays");
        }
    }

    private sealed class Planned
    {
        public int Id { get; private set; }
    }

    private sealed class Sold
    {
        public int Id { get; private set; }
    }

    private sealed class Stray
    {
        public int Id { get; private set; }
    }
}
