using System.Reflection;
using System.Runtime.CompilerServices;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Web;

namespace EventFly.Architecture.Tests;

/// <summary>What the rules look at: the three assemblies, and the source tree that they were built from.</summary>
internal static class House
{
    public static readonly Assembly Core = typeof(IUseCases).Assembly;
    public static readonly Assembly Infrastructure = typeof(EventFlyDbContext).Assembly;
    public static readonly Assembly Web = typeof(EventFlyApp).Assembly;

    public static readonly string[] Contexts =
    [
        "Identity",
        "Organizations",
        "Events",
        "Registration",
        "Payments",
        "Engagement",
        "Analytics",
    ];

    /// <summary>The repository's root: rules about files read the sources that this test was compiled from.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFile(), "../../.."));

    /// <summary>Files of one kind that people write, as paths from the root.</summary>
    public static IEnumerable<SourceFile> Sources(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllLines(Path.Combine(Root, path))));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

/// <param name="Path">From the repository's root, with slashes.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool Contains(string text) => Lines.Any(l => l.Contains(text, StringComparison.Ordinal));
}
