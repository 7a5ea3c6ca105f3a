using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

/// <summary>What other contexts would tell: written to the outbox as they do, in the order that a test says.</summary>
public static class Doors
{
    public static IIntegrationEvent Issued(EventId id, DateTimeOffset? at = null) =>
        new TicketIssued(id, OrderId.New(), TicketId.New(), "Ada", "ada@example.org", at ?? TestApp.Now);

    public static IIntegrationEvent Cancelled(EventId id) => new TicketCancelled(id, TicketId.New(), TestApp.Now);

    public static IIntegrationEvent Admitted(EventId id, DateTimeOffset? at = null) =>
        new AttendeeAdmitted(id, TicketId.New(), at ?? TestApp.Now);

    public static IIntegrationEvent Undone(EventId id, DateTimeOffset? admittedAt = null) =>
        new AdmissionUndone(id, TicketId.New(), admittedAt ?? TestApp.Now, TestApp.Now);

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

    /// <summary>The relay loses its memory of what it delivered, as it does when it dies before it can note it.</summary>
    public static async Task HearAgain(this TestApp app)
    {
        await app.Read(db =>
            db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredAt, (DateTimeOffset?)null))
        );
        await app.DeliverOutbox();
    }

    private static Task<int> Tell(this TestApp app, IEnumerable<IIntegrationEvent> happened) =>
        app.Read(db =>
        {
            db.Outbox.AddRange(happened.Select(h => OutboxMessage.Of(h, app.Clock.GetUtcNow())));
            return db.SaveChangesAsync();
        });
}
