using System.Text.RegularExpressions;

namespace EventFly.Architecture.Tests;

/// <summary>Files and folders that the guides name are there: a newcomer follows them.</summary>
public sealed partial class PathTests
{
    private static readonly string[] Projects = ["EventFly.Core", "EventFly.Infrastructure", "EventFly.Web"];

    [Fact]
    public void Paths_that_the_guides_name_exist() =>
        Guides()
            .SelectMany(guide => Missing(File.ReadAllText(guide)).Select(path => $"{Path.GetFileName(guide)}: {path}"))
            .ShouldBeEmpty();

    [Fact]
    public void A_path_that_is_gone_is_caught() =>
        Missing("See `EventFly.Core/Kernel/Money.cs` and [this](EventFly.Core/Kernel/Riches.cs).")
            .ShouldBe(["EventFly.Core/Kernel/Riches.cs"]);

    [Fact]
    public void Files_that_a_folders_own_guide_names_are_there() =>
        FolderGuides()
            .SelectMany(guide => MissingBeside(Path.GetDirectoryName(guide)!, File.ReadAllText(guide)))
            .ShouldBeEmpty();

    [Fact]
    public void A_file_that_is_gone_from_a_folder_is_caught() =>
        MissingBeside(In("EventFly.Core/Kernel"), "`Money.cs`, `Riches.cs` and `../Events/IEventsDb.cs`")
            .ShouldBe(["Riches.cs"]);

    /// <summary>A guide that stands beside the code that it explains.</summary>
    private static IEnumerable<string> FolderGuides() =>
        from project in Projects
        from guide in Directory.EnumerateFiles(In(project), "README.md", SearchOption.AllDirectories)
        where !guide.Contains("/bin/", StringComparison.Ordinal) && !guide.Contains("/obj/", StringComparison.Ordinal)
        select guide;

    private static IEnumerable<string> MissingBeside(string folder, string guide) =>
        NamedBeside()
            .Matches(guide)
            .Select(m => m.Groups[1].Value)
            .Where(name => !Path.Exists(Path.Combine(folder, name)) && !Path.Exists(In(name)));

    private static IEnumerable<string> Guides() =>
        Directory
            .EnumerateFiles(House.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(House.Root, "docs"), "*.md"));

    private static IEnumerable<string> Missing(string guide) =>
        Named().Matches(guide).Select(m => m.Value.TrimEnd('.')).Distinct().Where(path => !Path.Exists(In(path)));

    private static string In(string path) => Path.Combine(House.Root, path);

    [GeneratedRegex(@"(?<![\w/])(?:EventFly\.(?:Core|Infrastructure|Web)|tests|eng|docs)/(?!data/)[\w./-]*\w")]
    private static partial Regex Named();

    [GeneratedRegex(@"`([\w./-]+\.(?:cs|razor))`")]
    private static partial Regex NamedBeside();
}
