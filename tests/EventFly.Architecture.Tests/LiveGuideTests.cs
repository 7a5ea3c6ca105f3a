using System.Text.RegularExpressions;

namespace EventFly.Architecture.Tests;

/// <summary>docs/live.md names every test id of the live screens and the feed, and none that is gone.</summary>
public sealed partial class LiveGuideTests
{
    private static readonly string[] Nouns =
    [
        "answer",
        "bring-back",
        "comment",
        "comments",
        "desk-question",
        "feed",
        "leaderboard",
        "live",
        "mention",
        "nickname",
        "option-picture",
        "own-answer",
        "people",
        "person",
        "poll",
        "post",
        "question",
        "questions",
        "quiz",
        "receipt",
        "rehearsal",
        "rehearse",
        "report",
        "reported",
        "stage",
        "taken-away",
        "team-row",
        "trail",
        "vote",
    ];

    private static readonly HashSet<string> Guide = IdsOfGuide(
        File.ReadAllText(Path.Combine(House.Root, "docs/live.md"))
    );

    private static readonly HashSet<string> Screens = House
        .Sources("EventFly.Web", "*.razor")
        .SelectMany(s => s.Lines)
        .SelectMany(IdsOfMarkup)
        .Where(IsLive)
        .ToHashSet();

    [Fact]
    public void Every_test_id_of_a_live_screen_is_in_the_guide() => Screens.Except(Guide).ShouldBeEmpty();

    [Fact]
    public void The_guide_names_none_that_is_gone() => Guide.Except(Screens).ShouldBeEmpty();

    [Fact]
    public void Ids_are_found_plain_chosen_and_handed_on()
    {
        IdsOfMarkup("<b data-testid=\"poll-open\" /> <i data-testid=\"poll-close\">")
            .ShouldBe(["poll-open", "poll-close"]);
        IdsOfMarkup("<b data-testid=\"@(_quiz is null ? \"poll-vote\" : \"quiz-answer\")\">")
            .ShouldBe(["poll-vote", "quiz-answer"]);
        IdsOfMarkup("<PictureInput TestId=\"option-picture\" />").ShouldBe(["option-picture"]);
        IsLive("quiz-start").ShouldBeTrue();
        IsLive("ticket-code").ShouldBeFalse();
    }

    [Fact]
    public void An_id_that_the_guide_leaves_out_is_caught() =>
        IdsOfGuide("| `poll-open` `poll-close` | control | `data-x` |\nAnd `poll-lost` in a sentence.")
            .ShouldBe(["poll-open", "poll-close"]);

    private static bool IsLive(string id) =>
        Nouns.Any(noun => id == noun || id.StartsWith(noun + "-", StringComparison.Ordinal));

    private static IEnumerable<string> IdsOfMarkup(string line) =>
        Attribute()
            .Matches(line)
            .SelectMany(m => m.Groups["id"].Success ? [m.Groups["id"].Value] : Chosen(m.Groups["choice"].Value));

    private static IEnumerable<string> Chosen(string choice) =>
        Literal().Matches(choice).Select(m => m.Groups["id"].Value);

    /// <summary>What stands in the first column of a table and looks like one: no address, no call.</summary>
    private static HashSet<string> IdsOfGuide(string text) =>
        Row()
            .Matches(text)
            .SelectMany(row => Quoted().Matches(row.Groups["first"].Value))
            .Select(m => m.Groups["id"].Value)
            .ToHashSet();

    [GeneratedRegex("""(?:data-testid|\bTestId)="(?:(?<id>[a-z][a-z-]*)"|@\((?<choice>[^)]*)\)")""")]
    private static partial Regex Attribute();

    [GeneratedRegex("\"(?<id>[a-z][a-z-]*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("""^\|(?<first>[^|]*)\|""", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<id>[a-z][a-z-]*)`")]
    private static partial Regex Quoted();
}
