using System.Security.Cryptography;
using System.Text.Json.Nodes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>Opens the sandbox's memory: one writer at a time, and what happened is told about in the same commit.</summary>
internal sealed class SandboxBooks(DatabaseSettings data, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1);
    private readonly string _file = Path.Combine(data.DataDirectory, "sandbox.db");
    private bool _isThere;

    /// <summary>Rings when a message is to be told.</summary>
    public event Action? Told;

    /// <summary>Whether anything was ever remembered.</summary>
    public bool AreThere => File.Exists(_file);

    public long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public async Task<T> Read<T>(Func<SandboxDb, Task<T>> look, CancellationToken cancellation)
    {
        await using var db = await Open(cancellation);
        return await look(db);
    }

    /// <summary>Changes something, and rings: there may be something to tell.</summary>
    public async Task<T> Write<T>(Func<SandboxDb, Task<T>> change, CancellationToken cancellation)
    {
        var result = default(T)!;
        await Quietly(async db => result = await change(db), cancellation);
        Told?.Invoke();
        return result;
    }

    public async Task Quietly(Func<SandboxDb, Task> change, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            await using var db = await Open(cancellation);
            await change(db);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        finally
        {
            _writer.Release();
        }
    }

    public static string NewId(string prefix) => $"{prefix}_{RandomNumberGenerator.GetHexString(24, lowercase: true)}";

    public static async Task<JsonObject?> Find(SandboxDb db, string kind, string? id) =>
        (await db.Things.FirstOrDefaultAsync(t => t.Id == id && t.Kind == kind))?.Read();

    /// <summary>Keeps an object as it is now.</summary>
    public void Keep(SandboxDb db, JsonObject thing, string? parent = null)
    {
        var id = (string)thing["id"]!;
        var json = thing.ToJsonString();
        if (db.Things.Find(id) is { } known)
        {
            known.Json = json;
            return;
        }

        db.Things.Add(
            new SandboxThing
            {
                Id = id,
                Kind = (string)thing["object"]!,
                Parent = parent,
                MadeAt = Now,
                Json = json,
            }
        );
    }

    /// <summary>Has a message told about what happened to an object.</summary>
    /// <param name="account">The connected account that it happened to; null: ours.</param>
    public async Task Tell(SandboxDb db, string kind, JsonObject about, string? account = null)
    {
        var habits = await db.Conduct.FirstOrDefaultAsync() ?? new SandboxConduct();
        var id = NewId("evt");
        var message = new JsonObject
        {
            ["id"] = id,
            ["object"] = "event",
            ["api_version"] = global::Stripe.StripeConfiguration.ApiVersion,
            ["created"] = Now,
            ["livemode"] = false,
            ["pending_webhooks"] = 1,
            ["type"] = kind,
            ["request"] = new JsonObject { ["id"] = null, ["idempotency_key"] = null },
            ["data"] = new JsonObject { ["object"] = about.DeepClone() },
        };
        if (account is not null)
        {
            message["account"] = account;
        }

        var body = message.ToJsonString();
        for (var copy = 0; copy < habits.Copies; copy++)
        {
            var wait = TimeSpan.FromSeconds(habits.DelaySeconds);
            if (habits.Shuffles)
            {
                wait += TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(3_000));
            }

            db.Deliveries.Add(
                new SandboxDelivery
                {
                    Message = id,
                    Kind = kind,
                    Body = body,
                    DueAt = (time.GetUtcNow() + wait).ToUnixTimeMilliseconds(),
                    IsDropped = habits.Drops,
                }
            );
        }
    }

    public void Dispose() => _writer.Dispose();

    private async Task<SandboxDb> Open(CancellationToken cancellation)
    {
        var db = new SandboxDb(_file);
        if (!_isThere)
        {
            Directory.CreateDirectory(data.DataDirectory);
            await db.Database.EnsureCreatedAsync(cancellation);
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", cancellation);
            _isThere = true;
        }

        return db;
    }
}
