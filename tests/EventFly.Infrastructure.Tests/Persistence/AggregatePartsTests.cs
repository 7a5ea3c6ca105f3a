using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Tests.Persistence;

/// <summary>On a model of its own: what counts as a change of an aggregate.</summary>
public sealed class AggregatePartsTests
{
    [Fact]
    public async Task A_changed_part_counts_as_a_change_of_its_aggregate() =>
        (await OwnersAfter(order => order.Lines[0].Text = "two coffees")).ShouldBe(1);

    [Fact]
    public async Task An_added_part_counts_as_a_change_of_its_aggregate() =>
        (await OwnersAfter(order => order.Lines.Add(new Line { Text = "tea" }))).ShouldBe(1);

    [Fact]
    public async Task A_removed_part_counts_as_a_change_of_its_aggregate() =>
        (await OwnersAfter(order => order.Lines.RemoveAt(0))).ShouldBe(1);

    [Fact]
    public async Task What_did_not_change_has_no_owner_to_tell() => (await OwnersAfter(_ => { })).ShouldBe(0);

    private static async Task<int> OwnersAfter(Action<Order> change)
    {
        var token = TestContext.Current.CancellationToken;
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(token);
        await using (var db = new Shop(connection))
        {
            await db.Database.EnsureCreatedAsync(token);
            db.Add(new Order { Lines = { new Line { Text = "coffee" } } });
            db.Add(new Order { Lines = { new Line { Text = "somebody else's" } } });
            await db.SaveChangesAsync(token);
        }

        await using var shop = new Shop(connection);
        var orders = await shop.Set<Order>().Include(o => o.Lines).OrderBy(o => o.Id).ToListAsync(token);
        change(orders[0]);
        var owners = AggregateParts.OwnersOfChanges(shop, [.. shop.ChangeTracker.Entries<IAggregate>()]);
        owners.ShouldNotContain(orders[1]);
        return owners.Count;
    }

    private sealed class Order : Aggregate
    {
        public int Id { get; private set; }

        public List<Line> Lines { get; } = [];
    }

    private sealed class Line
    {
        public int Id { get; private set; }

        public string Text { get; set; } = "";
    }

    private sealed class Shop(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Order>().HasMany(o => o.Lines).WithOne().OnDelete(DeleteBehavior.Cascade);
    }
}
