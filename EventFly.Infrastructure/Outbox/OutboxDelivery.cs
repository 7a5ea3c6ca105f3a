using System.Globalization;
using System.Reflection;
using System.Text.Json;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Infrastructure.Faults;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Outbox;

/// <summary>
/// Hands one message to each of its follow-ups, each in a transaction of its own together with its inbox row: one
/// that succeeded is not repeated when its neighbour fails.
/// </summary>
internal sealed class OutboxDelivery(
    IServiceScopeFactory scopes,
    TimeProvider time,
    Failpoints failpoints,
    MailBreaker mail
)
{
    public async Task Deliver(OutboxMessage message, CancellationToken cancellation)
    {
        var type =
            EventNames.Find(message.Name)
            ?? throw new InvalidOperationException($"No event is called '{message.Name}' in this version.");
        var happened = JsonSerializer.Deserialize(message.Body, type, Json.Options)!;
        var service = typeof(IFollowUp<>).MakeGenericType(type);
        // Only for this delivery: the language of an async method ends with it.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(
            message.Language ?? "en"
        );
        foreach (var followUp in await FollowUpsOf(service))
        {
            await Deliver(message, happened, service, followUp, cancellation);
        }
    }

    /// <summary>
    /// The name that a follow-up has in the inbox: with its context, for two contexts may well each have an
    /// <c>OnTicketIssued</c>.
    /// </summary>
    internal static string NameOf(Type followUp) =>
        followUp.FullName!.Replace("EventFly.Core.", "", StringComparison.Ordinal);

    private async Task<List<Type>> FollowUpsOf(Type service)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Letters last: nothing of our own waits for a mail server.
        return
        [
            .. scope
                .ServiceProvider.GetServices(service)
                .Select(r => r!.GetType())
                .OrderBy(type => type.IsAssignableTo(typeof(IReachOutside))),
        ];
    }

    private async Task Deliver(
        OutboxMessage message,
        object happened,
        Type service,
        Type followUp,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<RunContext>().Actor = Actor.System;
        var db = services.GetRequiredService<EventFlyDbContext>();
        var name = NameOf(followUp);
        if (await db.Inbox.AnyAsync(m => m.MessageId == message.Id && m.FollowUp == name, cancellation))
        {
            return;
        }

        var instance = services.GetServices(service).Single(r => r!.GetType() == followUp)!;
        var follow = () =>
            (Task)
                service
                    .GetMethod(nameof(IFollowUp<>.Follow))!
                    .Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [happened, cancellation], null)!;
        var done = new InboxMessage
        {
            MessageId = message.Id,
            FollowUp = name,
            FollowedAt = time.GetUtcNow(),
        };
        if (instance is IReachOutside)
        {
            mail.Pass();
            failpoints.Pass(followUp.Name, "begun");
            await Reach(follow);
            failpoints.Pass(followUp.Name, "saving");
            db.Inbox.Add(done);
            await db.SaveChangesAsync(cancellation);
        }
        else
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            db.Inbox.Add(done);
            await db.SaveChangesAsync(cancellation);
            await follow();
            await db.SaveChangesAsync(cancellation);
            failpoints.Pass(followUp.Name, "saving");
            await transaction.CommitAsync(cancellation);
        }

        failpoints.Pass(followUp.Name, "saved");

        await services.GetRequiredService<AfterCommit>().Flush();
    }

    private async Task Reach(Func<Task> follow)
    {
        try
        {
            await follow();
        }
        catch (MailAwayException e)
        {
            mail.Trip(e);
            throw;
        }
    }
}
