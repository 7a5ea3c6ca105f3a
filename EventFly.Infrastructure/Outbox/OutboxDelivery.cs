using System.Reflection;
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
        foreach (var reaction in await ReactionTypes(service))
        {
            await Deliver(message, happened, service, reaction, cancellation);
        }
    }

    /// <summary>
    /// The name that a reaction has in the inbox: with its context, for two contexts may well each have an
    /// <c>OnTicketIssued</c>.
    /// </summary>
    internal static string NameOf(Type reaction) =>
        reaction.FullName!.Replace("EventFly.Core.", "", StringComparison.Ordinal);

    private async Task<List<Type>> ReactionTypes(Type service)
    {
        await using var scope = scopes.CreateAsyncScope();
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
        var name = NameOf(reaction);
        if (await db.Inbox.AnyAsync(m => m.MessageId == message.Id && m.Reaction == name, cancellation))
        {
            return;
        }

        var instance = services.GetServices(service).Single(r => r!.GetType() == reaction)!;
        var react = () =>
            (Task)
                service
                    .GetMethod(nameof(IReaction<>.React))!
                    .Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [happened, cancellation], null)!;
        var done = new InboxMessage
        {
            MessageId = message.Id,
            Reaction = name,
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
