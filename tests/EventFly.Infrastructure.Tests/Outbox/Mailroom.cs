using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventFly.Infrastructure.Tests.Outbox;

/// <summary>An application whose only follow-ups are those of a test.</summary>
internal static class Mailroom
{
    public static Task<TestApp> Start(
        DatabaseProvider database,
        Action<IServiceCollection>? change,
        params Type[] followUps
    ) =>
        TestApp.Start(
            database,
            services =>
            {
                var scanned = services.Where(s => IsFollowUp(s.ServiceType)).ToList();
                scanned.ForEach(s => services.Remove(s));
                services.AddSingleton<Journal>();
                foreach (var followUp in followUps)
                {
                    foreach (var service in followUp.GetInterfaces().Where(IsFollowUp))
                    {
                        services.AddScoped(service, followUp);
                    }
                }

                change?.Invoke(services);
            }
        );

    public static Task<TestApp> Start(DatabaseProvider database, params Type[] followUps) =>
        Start(database, null, followUps);

    /// <summary>Puts a message in the outbox and returns the organization that it tells of.</summary>
    public static async Task<OrganizationId> Tell(this TestApp app)
    {
        var organization = OrganizationId.New();
        await app.Read(async db =>
        {
            var now = app.Clock.GetUtcNow();
            db.Outbox.Add(OutboxMessage.Of(new OrganizationCreated(organization, AccountId.New(), now), now));
            return await db.SaveChangesAsync();
        });
        return organization;
    }

    public static Task<List<OutboxMessage>> Messages(this TestApp app) =>
        app.Read(db => db.Outbox.AsNoTracking().OrderBy(m => m.Position).ToListAsync());

    public static Journal Journal(this TestApp app) => app.Services.GetRequiredService<Journal>();

    /// <summary>One more relay on the same database, as another process would run it.</summary>
    public static OutboxRelay AnotherRelay(this TestApp app) =>
        new(
            app.Services.GetRequiredService<IServiceScopeFactory>(),
            app.Services.GetRequiredService<OutboxDelivery>(),
            app.Services.GetRequiredService<OutboxBell>(),
            app.Services.GetRequiredService<MailBreaker>(),
            app.Clock,
            NullLogger<OutboxRelay>.Instance
        );

    private static bool IsFollowUp(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IFollowUp<>);
}

/// <summary>What the follow-ups of a test did, and what they are told to do.</summary>
internal sealed class Journal
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    public Exception? Failure { get; set; }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public void Write(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
        }
    }
}

internal sealed class Writes(Journal journal) : IFollowUp<OrganizationCreated>
{
    public Task Follow(OrganizationCreated happened, CancellationToken cancellation)
    {
        journal.Write($"wrote {happened.Organization}");
        return Task.CompletedTask;
    }
}

/// <summary>Fails for as long as the journal says so, before its task exists.</summary>
internal sealed class Stumbles(Journal journal) : IFollowUp<OrganizationCreated>
{
    public Task Follow(OrganizationCreated happened, CancellationToken cancellation)
    {
        journal.Write("stumbled upon");
        return journal.Failure is { } failure ? throw failure : Task.CompletedTask;
    }
}
