using System.Collections.Concurrent;
using System.Text.Json;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;

namespace EventFly.Web.Api.Live;

/// <summary>
/// Our own records as MessagePack, in the shape that they have in JSON: the same maps, names, ids and texts. One
/// description then holds for both, and a new record needs no second one.
/// </summary>
internal sealed class JsonShaped : IFormatterResolver
{
    private readonly JsonSerializerOptions _json;
    private readonly ConcurrentDictionary<Type, object?> _formatters = new();

    private JsonShaped(JsonSerializerOptions json) => _json = json;

    /// <param name="json">How our records look in JSON.</param>
    public static MessagePackSerializerOptions Options(JsonSerializerOptions json) =>
        MessagePackSerializerOptions
            .Standard.WithResolver(CompositeResolver.Create(new JsonShaped(json), StandardResolver.Instance))
            .WithSecurity(MessagePackSecurity.UntrustedData);

    public IMessagePackFormatter<T>? GetFormatter<T>() =>
        (IMessagePackFormatter<T>?)
            _formatters.GetOrAdd(typeof(T), type => IsOurs(type) ? new Formatter<T>(_json) : null);

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith(nameof(EventFly), StringComparison.Ordinal) is true;

    private sealed class Formatter<T>(JsonSerializerOptions json) : IMessagePackFormatter<T>
    {
        public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options) =>
            writer.WriteRaw(MessagePackSerializer.ConvertFromJson(JsonSerializer.Serialize(value, json), options));

        public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
            JsonSerializer.Deserialize<T>(MessagePackSerializer.ConvertToJson(reader.ReadRaw(), options), json)!;
    }
}
