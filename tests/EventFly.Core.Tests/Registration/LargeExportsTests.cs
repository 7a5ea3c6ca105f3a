using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

public sealed class LargeExportsTests
{
    private const int Orders = 2_000;
    private const int TicketsOfEach = 10;

    /// <summary>All are of one moment, the worst for a reading that goes on from where it was, and so are those sold meanwhile.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Twenty_thousand_tickets_come_once_each_and_few_at_a_time_while_others_are_sold(
        DatabaseProvider database
    )
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var (card, type) = await app.SmallEvent(olena, quota: 100);
        var (orders, tickets) = await Plant(app, card, type);
        Task Sell<T>(T _) => app.Do(Ticketing.Wish(card, type), Actor.Anyone);
        var guests = new KeptParts<AttendeesExport>(Sell);
        var sold = new KeptParts<OrdersExport>(Sell);

        await app.Do(new ExportAttendees(card.Id, guests), olena);
        await app.Do(new ExportOrders(card.Id, sold), olena);

        var listed = guests.Parts.SelectMany(p => p.Rows).Select(r => r.Ticket).ToList();
        listed.ShouldBeUnique();
        tickets.Except(listed).ShouldBeEmpty();
        guests.Parts.Max(p => p.Rows.Count).ShouldBeLessThanOrEqualTo(2_000);
        var ordered = sold.Parts.SelectMany(p => p.Rows).Select(r => r.Id).ToList();
        ordered.ShouldBeUnique();
        orders.Except(ordered).ShouldBeEmpty();
        sold.Parts.Max(p => p.Rows.Count).ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public async Task Whoever_leaves_ends_the_reading()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var (card, type) = await app.SmallEvent(olena, quota: 100);
        await Plant(app, card, type);
        using var leaving = new CancellationTokenSource();
        var kept = new KeptParts<AttendeesExport>(_ => leaving.CancelAsync());

        await Should.ThrowAsync<OperationCanceledException>(() =>
            app.UseCases.Run(olena, new ExportAttendees(card.Id, kept), leaving.Token)
        );

        kept.Parts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_table_ends_where_a_sheet_does_and_says_so()
    {
        var row = new ExportedOrder(
            OrderId.New(),
            TestApp.Now,
            OrderState.Paid,
            "",
            "",
            1,
            Money.Zero("EUR"),
            Money.Zero("EUR"),
            Money.Zero("EUR"),
            Money.Zero("EUR"),
            ""
        );
        async IAsyncEnumerable<OrdersExport> Endless()
        {
            var many = Enumerable.Repeat(row, 100_000).ToList();
            while (true)
            {
                await Task.Yield();
                yield return new OrdersExport(many);
            }
        }

        var kept = new KeptParts<OrdersExport>();
        await kept.TakeAll<ExportedOrder, OrdersExport>(Endless(), CancellationToken.None);

        kept.Parts.Sum(p => p.Rows.Count).ShouldBe(1_048_576 - 2, "the headings and the last line take one each");
        kept.Parts.Select(p => p.IsCut).ShouldBe([.. Enumerable.Repeat(false, kept.Parts.Count - 1), true]);
    }

    private static async Task<(List<OrderId>, List<TicketId>)> Plant(TestApp app, EventCard card, TicketTypeId type)
    {
        var (orders, tickets) = (new List<OrderId>(), new List<TicketId>());
        foreach (var some in Enumerable.Range(0, Orders).Chunk(250))
        {
            await app.Read(async db =>
            {
                foreach (var number in some)
                {
                    var line = new OrderLine(1, type, TicketsOfEach, 0);
                    var order = Order.Place(
                        card.Id,
                        new Guest($"Guest {number}", $"guest{number}@example.org"),
                        [line],
                        Money.Zero("EUR"),
                        Secret.NewCode(),
                        null,
                        TestApp.Now
                    );
                    ((IAggregate)order).ForgetRaised();
                    db.Orders.Add(order);
                    orders.Add(order.Id);
                    foreach (var ticket in Enumerable.Range(0, TicketsOfEach).Select(_ => Ticket.Reserve(order, line)))
                    {
                        ((IAggregate)ticket).ForgetRaised();
                        db.Tickets.Add(ticket);
                        tickets.Add(ticket.Id);
                    }
                }

                return await db.SaveChangesAsync();
            });
        }

        return (orders, tickets);
    }
}
