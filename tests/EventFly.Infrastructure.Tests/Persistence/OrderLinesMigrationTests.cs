using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventFly.Infrastructure.Tests.Persistence;

/// <summary>Orders of the time before they had lines get theirs from their tickets.</summary>
public sealed class OrderLinesMigrationTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task An_order_gets_a_line_for_each_kind_of_its_tickets(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var card = await app.OpenEvent(await app.Person("Olena"));
        var (one, other) = (
            await app.FreeAdmission(card),
            await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Balcony", 0, 9)))
        );
        var wish = Ticketing.Wish(card, one) with { Picks = [new(one, 2), new(other, 1)] };
        var order = await app.Do(wish, Actor.Anyone);

        await app.Read(async db =>
        {
            var migrations = db.Database.GetMigrations().ToList();
            var before = migrations[migrations.FindIndex(m => m.EndsWith("_PaidOrders", StringComparison.Ordinal)) - 1];
            await db.GetService<IMigrator>().MigrateAsync(before);
            await db.Database.MigrateAsync();
            return true;
        });

        var lines = (await app.Read(db => db.Orders.SingleAsync(o => o.Id == order.Order))).Lines;
        lines
            .Select(l => (l.Type, l.Quantity, l.UnitPrice))
            .ShouldBe([(one, 2, 0L), (other, 1, 0L)], ignoreOrder: true);
        lines.Select(l => l.Number).ShouldBe([1, 2]);
        (await app.Read(db => db.Payments.SingleAsync(p => p.Order == order.Order))).Provider.ShouldBe("free");
    }
}
