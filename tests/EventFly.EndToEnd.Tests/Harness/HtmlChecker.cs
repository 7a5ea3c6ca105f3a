using System.Diagnostics;
using System.Text.Json;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>The Nu Html Checker, which reads a page as the standard says; one Java process for all pages.</summary>
internal static class HtmlChecker
{
    /// <summary>The framework's script asks not to be started: <c>autostart</c> is its own attribute.</summary>
    private const string OfTheFramework = "“autostart”";

    private static string? Jar => Environment.GetEnvironmentVariable("EVENTFLY_TEST_HTML_CHECKER");

    public static bool IsThere => Jar is not null;

    public static void SkipWithoutIt() =>
        Assert.SkipWhen(Jar is null, "EVENTFLY_TEST_HTML_CHECKER is not set: tests/run fetches the checker.");

    /// <returns>What is wrong, each with the page's name and the markup that it is about.</returns>
    public static async Task<IReadOnlyList<string>> Errors(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("eventfly-pages-").FullName;
        try
        {
            var files = new Dictionary<string, string>();
            foreach (var (name, html) in pages)
            {
                var file = Path.Combine(folder, $"{files.Count}.html");
                await File.WriteAllTextAsync(file, html);
                files.Add(Path.GetFileName(file), name);
            }

            return [.. Read(await Check(folder), files)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Check(string folder)
    {
        string[] arguments = ["-Xss1m", "-jar", Jar!, "--format", "json", "--stdout", "--exit-zero-always", folder];
        using var checker = Process.Start(
            new ProcessStartInfo("java", arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var report = await checker.StandardOutput.ReadToEndAsync();
        await checker.WaitForExitAsync();
        checker.ExitCode.ShouldBe(0, report);
        return report;
    }

    private static IEnumerable<string> Read(string report, Dictionary<string, string> files)
    {
        using var json = JsonDocument.Parse(report);
        foreach (var message in json.RootElement.GetProperty("messages").EnumerateArray())
        {
            var (kind, text) = (Text(message, "type"), Text(message, "message"));
            var page = files[Path.GetFileName(Text(message, "url"))];
            if (kind is not "info" && !text.Contains(OfTheFramework, StringComparison.Ordinal))
            {
                yield return $"{page}: {text} {Text(message, "extract")}";
            }
        }
    }

    private static string Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
