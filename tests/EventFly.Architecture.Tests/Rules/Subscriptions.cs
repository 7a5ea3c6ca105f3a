using System.Reflection;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace EventFly.Architecture.Tests.Rules;

/// <summary>
/// A component hears of changes only through its base, which ends what it subscribed to, also what comes too late. It
/// never listens by itself, and a seat that it asks for goes into the base's hands in the same method.
/// </summary>
internal static class Subscriptions
{
    private const string Base = "LiveScreen";
    private const string Keep = "Take";

    /// <summary>Use cases whose answer has to be given back.</summary>
    private static readonly HashSet<string> Seats =
    [
        .. typeof(IUseCases).Assembly.GetTypes().Where(AnswersWithWhatEnds).Select(t => t.Name),
    ];

    /// <summary>Components of an assembly that subscribe past the base.</summary>
    public static IEnumerable<string> Past(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        var components = assembly
            .GetTypes()
            .Where(t => typeof(IComponent).IsAssignableFrom(t) && t.Name != Base)
            .Select(t => t.FullName)
            .ToHashSet();
        return
        [
            .. module
                .Types.Concat(module.Types.SelectMany(t => t.NestedTypes))
                .Where(t => components.Contains(t.FullName.Replace('/', '+')))
                .Where(Subscribes)
                .Select(t => t.Name)
                .Distinct(),
        ];
    }

    private static bool Subscribes(TypeDefinition component) =>
        component
            .GetAllNested()
            .SelectMany(t => t.Methods)
            .Where(m => m.HasBody)
            .Select(m => m.Body.Instructions.Select(i => i.Operand).OfType<MethodReference>().ToList())
            .Any(calls => calls.Any(IsListening) || (calls.Any(IsTakingSeat) && !calls.Any(c => c.Name == Keep)));

    private static bool IsListening(MethodReference call) => call is { Name: "Listen", DeclaringType.Name: "ISignals" };

    private static bool IsTakingSeat(MethodReference call) =>
        call is { Name: "Listen", DeclaringType.Name: "Freshness" }
        || (call.Name == ".ctor" && Seats.Contains(call.DeclaringType.Name));

    private static bool AnswersWithWhatEnds(Type request) =>
        request
            .GetInterfaces()
            .Any(i =>
                i.IsGenericType
                && i.GetGenericTypeDefinition() == typeof(IUseCase<>)
                && typeof(IDisposable).IsAssignableFrom(i.GenericTypeArguments[0])
            );

    private static IEnumerable<TypeDefinition> GetAllNested(this TypeDefinition type) =>
        type.NestedTypes.SelectMany(GetAllNested).Prepend(type);
}
