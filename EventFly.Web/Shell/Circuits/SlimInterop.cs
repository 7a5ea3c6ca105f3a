using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// Every circuit has JSON options of its own, and with them a description of each type that ever went to the browser.
/// Blazor sends a number as <c>object</c>, so the serializer also describes the thirty interfaces of <see cref="int"/>, to
/// see whether one of them is polymorphic: 40 KiB and a millisecond for each phone. None of them is; they are not described.
/// </summary>
internal static class SlimInterop
{
    private static readonly NoGenericMath Resolver = new();

    /// <summary>After Blazor's own registration.</summary>
    public static void AddSlimInterop(this IServiceCollection services)
    {
        var blazors = services.Last(s => s.ServiceType == typeof(IJSRuntime)).ImplementationType!;
        services.AddScoped<IJSRuntime>(s =>
        {
            // Nothing of a circuit is made before this, and its handlers only with its first components.
            s.GetService<CircuitPlace>();
            var runtime = (JSRuntime)ActivatorUtilities.CreateInstance(s, blazors);
            OptionsOf(runtime).TypeInfoResolver ??= Resolver;
            return runtime;
        });
    }

    // Meant for derived classes; Blazor's is sealed.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    internal static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);

    private sealed class NoGenericMath : IJsonTypeInfoResolver
    {
        private readonly DefaultJsonTypeInfoResolver _all = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type is { IsInterface: true, Namespace: "System" or "System.Numerics" }
                ? null
                : _all.GetTypeInfo(type, options);
    }
}
