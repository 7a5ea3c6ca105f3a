using System.Collections.Frozen;
using System.Reflection;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Outbox;

/// <summary>Between CLR types and the names that stay. A type without a name cannot be written to the outbox.</summary>
internal static class EventNames
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(IIntegrationEvent)
        .Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && typeof(IIntegrationEvent).IsAssignableFrom(t))
        .ToFrozenDictionary(Of);

    public static string Of(Type type) =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type.Name} has no [EventName].");

    public static Type? Find(string name) => Types.GetValueOrDefault(name);
}
