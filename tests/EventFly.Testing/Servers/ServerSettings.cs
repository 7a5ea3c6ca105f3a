using EventFly.Infrastructure.Persistence;

namespace EventFly.Testing.Servers;

/// <summary>Which server to start, and on what.</summary>
/// <param name="Assembly">The built <c>EventFly.Web.dll</c>.</param>
/// <param name="ContentRoot">The folder of EventFly.Web: outside Development's manifest lie its static files.</param>
public sealed record ServerSettings(string Assembly, string ContentRoot)
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>The PostgreSQL server that it gets its database on; null for the one of all tests.</summary>
    public string? PostgresServer { get; init; }

    /// <summary>
    /// Runs as for customers: Production, on data that was seeded before. Its static files need a publish; from a build
    /// folder only pages, circuits, hubs and the API answer.
    /// </summary>
    public bool IsProduction { get; init; }

    /// <summary>Where the output goes when the server is gone; null keeps it in memory only.</summary>
    public string? LogFile { get; init; }

    /// <summary>More settings, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>The server of this repository, built in the same configuration as the program that asks.</summary>
    public static ServerSettings OfThisRepository()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "EventFly.sln")))
        {
            root = root.Parent;
        }

        var web = Path.Combine(root?.FullName ?? throw new DirectoryNotFoundException("EventFly.sln"), "EventFly.Web");
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal)
            ? "Release"
            : "Debug";
        return new(Path.Combine(web, "bin", configuration, "net10.0", "EventFly.Web.dll"), web);
    }
}
