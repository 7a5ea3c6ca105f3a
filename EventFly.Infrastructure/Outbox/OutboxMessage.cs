using System.Globalization;
using System.Text.Json;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Outbox;

/// <summary>An integration event, written in the commit that made it true and delivered after it.</summary>
public sealed class OutboxMessage
{
    /// <summary>The order in which this database took messages in.</summary>
    public long Position { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>The event's stable name, such as <c>registration.ticket-issued.v1</c>.</summary>
    public string Name { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>Of the page on which it happened: letters that tell of it speak it. Null for what is older than this column.</summary>
    public string? Language { get; private set; }

    /// <summary>Deliveries that failed so far.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>When it was set aside as poison; an operator sees it and can replay it.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    /// <summary>The relay that works on it, until <see cref="ClaimedUntil"/>.</summary>
    public Guid? ClaimedBy { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    public string? LastError { get; set; }

    public static OutboxMessage Of(IIntegrationEvent happened, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Name = EventNames.Of(happened.GetType()),
            Body = JsonSerializer.Serialize(happened, happened.GetType(), Json.Options),
            OccurredAt = now,
            Language = CultureInfo.CurrentUICulture.Name,
            NextAttemptAt = now,
        };
}

/// <summary>"This follow-up has done its work for this message", written in the same transaction as that work.</summary>
public sealed class InboxMessage
{
    public Guid MessageId { get; init; }

    public string FollowUp { get; init; } = "";

    public DateTimeOffset FollowedAt { get; init; }
}
