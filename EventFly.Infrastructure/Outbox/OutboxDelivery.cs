using System.Text.Json;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Outbox;

/// <summary>
/// Hands one message to each of its reactions, each in a transaction of its own together with its inbox row: a reaction
/// that succeeded is not repeated when its neighbour fails.
/// </summary>
internal sealed class OutboxDelivery(IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task Deliver(OutboxMessage message, CancellationToken cancellation)
    {
        var type =
            EventNames.Find(message.Name)
            ?? throw new InvalidOperationException($"No event is called '{message.Name}' in this version.");
        var happened = JsonSerializer.Deserialize(message.Body, type, Json.Options)!;
        var service = typeof(IReaction<>).MakeGenericType(type);
        foreach (var reaction in ReactionTypes(service))
        {
            await Deliver(message, happened, service, reaction, cancellation);
        }
    }

    private List<Type> ReactionTypes(Type service)
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices(service).Select(r => r!.GetType())];
    }

    private async Task Deliver(
        OutboxMessage message,
        object happened,
        Type service,
        Type reaction,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Unit>().Actor = Actor.System;
        var db = services.GetRequiredService<EventFlyDbContext>();
        if (await db.Inbox.AnyAsync(m => m.MessageId == message.Id && m.Reaction == reaction.Name, cancellation))
        {
            return;
        }

        var instance = services.GetServices(service).Single(r => r!.GetType() == reaction)!;
        var react = () =>
            (Task)service.GetMethod(nameof(IReaction<>.React))!.Invoke(instance, [happened, cancellation])!;
        var done = new InboxMessage
        {
            MessageId = message.Id,
            Reaction = reaction.Name,
            ReactedAt = time.GetUtcNow(),
        };
        if (instance is IReachOutside)
        {
            await react();
            db.Inbox.Add(done);
            await db.SaveChangesAsync(cancellation);
        }
        else
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            db.Inbox.Add(done);
            await db.SaveChangesAsync(cancellation);
            await react();
            await transaction.CommitAsync(cancellation);
        }

        services.GetRequiredService<AfterCommit>().Flush();
    }
}
