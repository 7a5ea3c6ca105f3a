using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

/// <summary>Tickets that tests start from.</summary>
public static class Ticketing
{
    /// <summary>An application whose letters end up in <paramref name="letters"/>.</summary>
    public static Task<TestApp> Start(
        DatabaseProvider database = DatabaseProvider.Sqlite,
        Letters? letters = null,
        Action<IServiceCollection>? change = null
    ) =>
        TestApp.Start(
            database,
            services =>
            {
                services.AddSingleton<IEmails>(letters ?? new Letters());
                change?.Invoke(services);
            }
        );

    /// <summary>A published event, live at <see cref="TestApp.Now"/>, with its automatic "Free admission".</summary>
    public static Task<EventCard> OpenEvent(this TestApp app, Actor owner, string title = "Autumn meetup") =>
        app.OpenEvent(owner, Planning.Details(title));

    public static async Task<EventCard> OpenEvent(this TestApp app, Actor owner, EventDetails details)
    {
        var card = await app.Event(owner, details);
        await app.Change(db => db.Events.SingleAsync(e => e.Id == card.Id), e => e.Publish(app.Clock.GetUtcNow()));
        await app.DeliverOutbox();
        return card with { State = EventState.Published };
    }

    public static Task<TicketTypeId> FreeAdmission(this TestApp app, EventCard card) =>
        app.Read(db => db.TicketTypes.Where(t => t.Event == card.Id).Select(t => t.Id).FirstAsync());

    /// <summary>An open event with one free ticket type of a small quota.</summary>
    public static async Task<(EventCard Event, TicketTypeId Type)> SmallEvent(this TestApp app, Actor owner, int quota)
    {
        var card = await app.OpenEvent(owner);
        var type = await app.FreeAdmission(card);
        await app.Do(new ChangeTicketType(card.Id, type, new TicketTypeDetails("Free admission", 0, quota)));
        return (card, type);
    }

    public static RegisterForEvent Wish(
        EventCard card,
        TicketTypeId type,
        int quantity = 1,
        string name = "Maya Lindqvist",
        string email = "maya@example.org",
        string? requestKey = null
    ) => new(card.Id, [new TicketPick(type, quantity)], new Guest(name, email), requestKey ?? Secret.NewCode());

    /// <summary>One free ticket, as its holder sees it.</summary>
    public static async Task<(OrderView Order, TicketView Ticket)> Ticket(
        this TestApp app,
        EventCard card,
        string name = "Maya Lindqvist",
        string email = "maya@example.org"
    )
    {
        var receipt = await app.Do(Wish(card, await app.FreeAdmission(card), 1, name, email), Actor.Anyone);
        var order = await app.Do(new GetOrder(receipt.Key), Actor.Anyone);
        return (order, order.Tickets[0]);
    }

    /// <summary>Loads one aggregate, changes it and saves.</summary>
    public static async Task Change<T>(this TestApp app, Func<EventFlyDbContext, Task<T>> find, Action<T> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        change(await find(db));
        await db.SaveChangesAsync();
    }
}
