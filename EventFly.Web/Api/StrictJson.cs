using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventFly.Core.Kernel;

namespace EventFly.Web.Api;

/// <summary>
/// What programs send is read as its record says: what cannot be null is not, what has no default is there. Otherwise a
/// use case would meet a null that its types rule out.
/// </summary>
internal static class StrictJson
{
    public static JsonSerializerOptions Strictly(this JsonSerializerOptions options)
    {
        options.RespectNullableAnnotations = true;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(
            RequireWhatCannotBeNull
        );
        return options;
    }

    /// <summary>An id of ours, which is text to programs.</summary>
    public static bool IsOwnId(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = property.IsRequired || CannotBeMissing(property);
        }
    }

    /// <summary>A number, a switch or a choice that is left out is its first one; a text, a list or an id has no such.</summary>
    private static bool CannotBeMissing(JsonPropertyInfo property) =>
        property is { Set: not null, AssociatedParameter: { IsNullable: false, HasDefaultValue: false } parameter }
        && (!parameter.ParameterType.IsValueType || IsOwnId(parameter.ParameterType));
}
