namespace EventFly.Architecture.Tests.Rules;

/// <summary>Where the file of a type stands: <c>.../Context/Noun/Type.cs</c>, as its namespace says.</summary>
internal static class Home
{
    public static string Of(Type type) => string.Join('/', type.Namespace!.Split('.').TakeLast(2)) + $"/{type.Name}.cs";

    /// <summary>A folder above the noun, and in it that of the noun; contracts are none.</summary>
    public static bool IsOfNoun(string path, Type type) =>
        Holds(path, type) && path.EndsWith("/" + Of(type), StringComparison.Ordinal) && NounOf(type) != "Contracts";

    /// <summary>Whether a file is one of those that the type could stand in.</summary>
    public static bool Holds(string path, Type type) => path.Split('/') is [.., var noun, _] && noun == NounOf(type);

    private static string NounOf(Type type) => type.Namespace!.Split('.')[^1];
}
