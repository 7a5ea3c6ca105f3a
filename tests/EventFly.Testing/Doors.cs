using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

/// <summary>What other contexts would tell, after it happened: written to the outbox as they do, in the order that a test says.</summary>
public static class Doors
{
    public static IIntegrationEvent Issued(EventId id, DateTimeOffset? at = null) =>
        new TicketIssued(id, OrderId.New(), TicketId.New(), "Ada", "ada@example.org", at ?? TestApp.Now);

    public static IIntegrationEvent Cancelled(EventId id) => new TicketCancelled(id, TicketId.New(), TestApp.Now);

    public static IIntegrationEvent Admitted(EventId id, DateTimeOffset? at = null) =>
        new AttendeeAdmitted(id, TicketId.New(), at ?? TestApp.Now);

    public static IIntegrationEvent Undone(EventId id, DateTimeOffset? admittedAt = null) =>
        new AdmissionUndone(id, TicketId.New(), admittedAt ?? TestApp.Now, TestApp.Now);

    private static readonly DeskWorker Worker = new("Ola", "test-desk");

    public static async Task Hear(this TestApp app, params IEnumerable<IIntegrationEvent> happened)
    {
        await app.Tell(happened);
        await app.DeliverOutbox();
    }

    /// <summary>All at once, each in a transaction of its own, as several relays would deliver them.</summary>
    public static async Task HearAtOnce(this TestApp app, params IEnumerable<IIntegrationEvent> happened)
    {
        await app.Tell(happened);
        var messages = await app.Read(db => db.Outbox.AsNoTracking().ToListAsync());
        var delivery = app.Services.GetRequiredService<OutboxDelivery>();
        await Task.WhenAll(messages.Select(m => Task.Run(() => delivery.Deliver(m, CancellationToken.None))));
    }

    /// <summary>The newest first: each overtakes the one before.</summary>
    public static async Task HearBackwards(this TestApp app, params IEnumerable<IIntegrationEvent> happened)
    {
        await app.Tell(happened);
        var waiting = await app.Read(db => db.Outbox.AsNoTracking().Where(m => m.DeliveredAt == null).ToListAsync());
        var delivery = app.Services.GetRequiredService<OutboxDelivery>();
        foreach (var message in waiting.OrderByDescending(m => m.Position))
        {
            await delivery.Deliver(message, CancellationToken.None);
        }

        await app.DeliverOutbox();
    }

    /// <summary>Only one context hears of it, in this order, and without any memory of what it heard before.</summary>
    public static async Task HearIn(this TestApp app, string context, IEnumerable<OutboxMessage> messages)
    {
        foreach (var message in messages)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var type = EventNames.Find(message.Name)!;
            var followUps = scope
                .ServiceProvider.GetServices(typeof(IFollowUp<>).MakeGenericType(type))
                .Where(f => f!.GetType().FullName!.StartsWith($"EventFly.Core.{context}.", StringComparison.Ordinal));
            var happened = System.Text.Json.JsonSerializer.Deserialize(
                message.Body,
                type,
                EventFly.Infrastructure.Json.Options
            )!;
            var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
            foreach (var followUp in followUps)
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await ((dynamic)followUp!).Follow((dynamic)happened, CancellationToken.None);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            }
        }
    }

    /// <summary>The relay loses its memory of what it delivered, as it does when it dies before it can note it.</summary>
    public static async Task HearAgain(this TestApp app)
    {
        await app.Read(db =>
            db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredAt, (DateTimeOffset?)null))
        );
        await app.DeliverOutbox();
    }

    private static async Task Tell(this TestApp app, IEnumerable<IIntegrationEvent> happened)
    {
        foreach (var told in happened)
        {
            await app.Read(async db =>
            {
                var real = await Happen(db, told);
                db.Outbox.Add(OutboxMessage.Of(real, app.Clock.GetUtcNow()));
                await db.SaveChangesAsync();
                return 0;
            });
        }
    }

    /// <summary>What is told of tickets and doors did happen: it is in the tables before anybody hears of it.</summary>
    private static async Task<IIntegrationEvent> Happen(EventFlyDbContext db, IIntegrationEvent told)
    {
        switch (told)
        {
            case TicketIssued(var id, _, _, _, _, var at) issued:
                var made = await New(db, id, at);
                return issued with { Order = made.Order, Ticket = made.Id };
            case TicketCancelled(var id, _, var at) cancelled:
                var gone = await Outside(db, id, at);
                gone.Revoke(at);
                ((IAggregate)gone).ForgetRaised();
                return cancelled with { Ticket = gone.Id };
            case AttendeeAdmitted(var id, _, var at) admitted:
                var guest = await Outside(db, id, at);
                Admit(db, guest, at);
                return admitted with { Ticket = guest.Id };
            case AdmissionUndone(var id, _, var since, var at) undone:
                var inside = await db.Tickets.FirstAsync(t => t.Event == id && t.AdmittedAt == since);
                TakeBack(db, inside, since, at);
                return undone with { Ticket = inside.Id };
            default:
                return told;
        }
    }

    private static void Admit(EventFlyDbContext db, Ticket guest, DateTimeOffset at)
    {
        db.Entry(guest).Property(t => t.AdmittedAt).CurrentValue = at;
        db.Entry(guest).Property(t => t.AdmittedDevice).CurrentValue = Worker.Device;
        Keep(db, Scan.Of(guest.Event, guest, Verdict.Admitted, isRepeat: false, Worker, at));
    }

    private static void TakeBack(EventFlyDbContext db, Ticket guest, DateTimeOffset since, DateTimeOffset at)
    {
        db.Entry(guest).Property(t => t.AdmittedAt).CurrentValue = null;
        Keep(db, Scan.Undo(guest, since, "went home", Worker, at));
    }

    private static void Keep(EventFlyDbContext db, Scan scan)
    {
        ((IAggregate)scan).ForgetRaised();
        db.Scans.Add(scan);
    }

    private static async Task<Ticket> Outside(EventFlyDbContext db, EventId id, DateTimeOffset at) =>
        await db.Tickets.FirstOrDefaultAsync(t =>
            t.Event == id && t.State == TicketState.Issued && t.AdmittedAt == null
        ) ?? await New(db, id, at);

    private static async Task<Ticket> New(EventFlyDbContext db, EventId id, DateTimeOffset at)
    {
        var type = await db.TicketTypes.FirstOrDefaultAsync(t => t.Event == id);
        if (type is null)
        {
            type = TicketType.Offer(id, "EUR", new TicketTypeDetails("At the door", 0, 1_000)).Value;
            db.TicketTypes.Add(type);
        }

        OrderLine[] lines = [new(1, type.Id, 1, 0)];
        var order = Order.Place(
            id,
            new Guest("Ada", "ada@example.org"),
            lines,
            Money.Zero("EUR"),
            Secret.NewCode(),
            null,
            at
        );
        var ticket = order.Pay(PaymentId.New(), at)[0];
        ((IAggregate)order).ForgetRaised();
        ((IAggregate)ticket).ForgetRaised();
        db.Orders.Add(order);
        db.Tickets.Add(ticket);
        return ticket;
    }
}
