using System.Reflection;
using EventFly.Core.Kernel;

namespace EventFly.Architecture.Tests.Rules;

/// <summary>A use case is a public sealed record with exactly one nested, internal sealed <c>Handler</c>, in a file of its name.</summary>
internal static class UseCaseShape
{
    public static IEnumerable<Type> UseCasesOf(Assembly assembly) => assembly.GetTypes().Where(IsUseCase);

    public static IEnumerable<string> Faults(Type request)
    {
        var handlers = request
            .GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Where(t => t.GetInterfaces().Any(i => IsOpen(i, typeof(IHandler<,>))))
            .ToList();
        if (request.GetInterfaces().Count(i => IsOpen(i, typeof(IUseCase<>))) != 1)
        {
            yield return $"{request.Name} asks for more than one thing";
        }

        if (!(request.IsPublic && request.IsSealed && request.GetMethod("<Clone>$") is not null))
        {
            yield return $"{request.Name} is not a public sealed record";
        }

        if (handlers is not [{ Name: "Handler", IsNestedAssembly: true, IsSealed: true }])
        {
            yield return $"{request.Name} has not exactly one internal sealed Handler inside";
        }
    }

    /// <summary>Where a request must stand: the folder of its namespace, some noun, a file of its name with one request in it.</summary>
    public static string? FileFault(Type request, IReadOnlyList<SourceFile> sources)
    {
        var declaration = $"record {request.Name}";
        var named = sources.Where(f => f.Lines.Any(l => Declares(l, declaration))).ToList();
        // Another context may have a use case of the same name: that one is judged on its own.
        var homes = named.Where(f => Home.Holds(f.Path, request)).ToList() is { Count: > 0 } own ? own : named;
        return homes switch
        {
            [] => $"{request.Name} stands in no file",
            [var home] when home.Name != request.Name => $"{request.Name} stands in {home.Path}",
            [var home] when home.Lines.Count(IsRequest) != 1 => $"{home.Path} holds more than one request",
            [var home] when !Home.IsOfNoun(home.Path, request) => $"{home.Path} is not {Home.Of(request)}",
            [_] => null,
            _ => $"{request.Name} stands in {homes.Count} files",
        };
    }

    private static bool Declares(string line, string declaration) =>
        line.IndexOf(declaration, StringComparison.Ordinal) is var at and >= 0
        && line.StartsWith("public sealed", StringComparison.Ordinal)
        && (at + declaration.Length == line.Length || !char.IsLetterOrDigit(line[at + declaration.Length]));

    private static bool IsRequest(string line) =>
        line.Contains(": IUseCase<", StringComparison.Ordinal)
        || line.Contains(": ICommand<", StringComparison.Ordinal);

    private static bool IsUseCase(Type type) =>
        type is { IsAbstract: false, IsInterface: false }
        && type.GetInterfaces().Any(i => IsOpen(i, typeof(IUseCase<>)));

    private static bool IsOpen(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;
}
