using EventFly.Core.Payments.Providers;

namespace EventFly.Core.Payments.Messages;

/// <summary>A message of a provider that was acted upon, so that the same one is not acted upon again.</summary>
public sealed class TakenMessage
{
    public const int IdLength = 200;

    public const int KindLength = 100;

    private TakenMessage() { }

    public string Provider { get; private init; } = "";

    /// <summary>The provider's own name for the message.</summary>
    public string Id { get; private init; } = "";

    public string Kind { get; private init; } = "";

    public DateTimeOffset TakenAt { get; private init; }

    public static TakenMessage Of(ProviderMessage message, DateTimeOffset now) =>
        new()
        {
            Provider = message.Provider,
            Id = message.Id,
            Kind = message.Kind,
            TakenAt = now,
        };
}
