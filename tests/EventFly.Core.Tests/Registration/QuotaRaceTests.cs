using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Registration;

public sealed class QuotaRaceTests(ITestOutputHelper output)
{
    private const int Quota = 17;
    private const int Buyers = 60;

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Many_buyers_at_once_get_exactly_the_quota(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), Quota);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Buyers)
                .Select(i =>
                    Task.Run(() =>
                        app.UseCases.Run(Actor.Anyone, Ticketing.Wish(card, type, email: $"buyer{i}@example.org"))
                    )
                )
        );

        answers.Count(a => a.IsDone).ShouldBe(Quota);
        answers.Where(a => !a.IsDone).ShouldAllBe(a => a.Fault!.Code == "registration.sold-out");
        (await app.Read(db => db.Tickets.CountAsync())).ShouldBe(Quota);
        (await app.Read(db => db.TicketTypes.Select(t => t.Sold).SingleAsync())).ShouldBe(Quota);
    }

    /// <summary>The control: the same crowd against "count, then insert", which the guard replaces.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_guard_the_same_crowd_oversells(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), Quota);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var pauses = Enumerable.Range(0, Buyers).Select(_ => random.Next(5, 40)).ToList();

        await Task.WhenAll(pauses.Select(pause => Task.Run(() => CountThenInsert(app, card.Id, type, pause))));

        (await app.Read(db => db.Tickets.CountAsync())).ShouldBeGreaterThan(Quota);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_database_itself_refuses_to_count_beyond_the_quota(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var (_, type) = await app.SmallEvent(await app.Person("Olena"), Quota);

        var update = () =>
            app.Read(db =>
                db.TicketTypes.Where(t => t.Id == type)
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.Sold, Quota + 1))
            );

        (await Should.ThrowAsync<Exception>(update)).Message.ShouldContain("ck_registration_ticket_types_sold");
    }

    private static async Task CountThenInsert(
        TestApp app,
        Core.Events.Contracts.EventId card,
        Core.Registration.Contracts.TicketTypeId type,
        int pause
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var offered = await db.TicketTypes.AsNoTracking().SingleAsync(t => t.Id == type);
        if (await db.Tickets.CountAsync(t => t.Type == type) >= offered.Quota)
        {
            return;
        }

        await Task.Delay(pause);
        var line = new OrderLine(1, type, 1, 0);
        var order = Order.Place(
            card,
            new Guest("Mutant", "mutant@example.org"),
            [line],
            Money.Zero("EUR"),
            Secret.NewCode(),
            null,
            TestApp.Now
        );
        db.Orders.Add(order);
        db.Tickets.Add(Ticket.Reserve(order, line));
        await db.SaveChangesAsync();
    }
}
