using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>
/// What the sandbox remembers: a SQLite file of its own beside the data, because to us the card company is another company. It
/// survives a killed process, and the application's schema knows nothing of it.
/// </summary>
internal sealed class SandboxDb(string file) : DbContext
{
    public DbSet<SandboxThing> Things => Set<SandboxThing>();

    public DbSet<SandboxAnswer> Answers => Set<SandboxAnswer>();

    public DbSet<SandboxDelivery> Deliveries => Set<SandboxDelivery>();

    public DbSet<SandboxConduct> Conduct => Set<SandboxConduct>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) =>
        options.UseSqlite($"Data Source={file};Default Timeout=10");

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<SandboxThing>().HasKey(t => t.Id);
        model.Entity<SandboxThing>().HasIndex(t => t.Parent);
        model.Entity<SandboxAnswer>().HasKey(a => a.Key);
        model.Entity<SandboxDelivery>().HasKey(d => d.Number);
        model.Entity<SandboxConduct>().HasKey(c => c.Id);
    }
}

/// <summary>One object of the API: a page, a payment, a refund.</summary>
internal sealed class SandboxThing
{
    public required string Id { get; init; }

    /// <summary>As the API names kinds: <c>checkout.session</c>, <c>payment_intent</c>, <c>refund</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>To what it belongs; a refund to its payment.</summary>
    public string? Parent { get; init; }

    /// <summary>Seconds since 1970, UTC.</summary>
    public required long MadeAt { get; init; }

    public required string Json { get; set; }

    public JsonObject Read() => JsonNode.Parse(Json)!.AsObject();
}

/// <summary>What was answered to a request that named a key, for when it comes again.</summary>
internal sealed class SandboxAnswer
{
    public required string Key { get; init; }

    public required string Asked { get; init; }

    public required string Body { get; init; }
}

/// <summary>One telling of a message.</summary>
internal sealed class SandboxDelivery
{
    public long Number { get; init; }

    public required string Message { get; init; }

    public required string Kind { get; init; }

    public required string Body { get; init; }

    /// <summary>Milliseconds since 1970, UTC: SQLite compares no dates with offsets.</summary>
    public required long DueAt { get; set; }

    public required bool IsDropped { get; set; }

    public bool IsDelivered { get; set; }

    public int Tries { get; set; }

    public int? Status { get; set; }
}

/// <summary>How it behaves; one row.</summary>
internal sealed class SandboxConduct
{
    public int Id { get; init; } = 1;

    public int DelaySeconds { get; set; }

    public int Copies { get; set; } = 1;

    public bool Drops { get; set; }

    public bool Shuffles { get; set; }
}
