using System.Runtime.CompilerServices;

namespace EventFly.Web.Tests.Shell;

/// <summary>Every sentence that people can meet has its German one; the sentences are found in the source itself.</summary>
public sealed class WordsTests
{
    /// <summary>Words that are the same in both languages.</summary>
    private static readonly string[] SameInGerman =
    [
        "Workshop",
        "Festival",
        "Party",
        "Sport",
        "{0} × {1}",
        "1 event",
        "1 minute",
        "1 person",
        "1 ticket",
        "in 1 minute",
        "CSV",
        "Gibraltar",
        "Indigo",
        "Japan",
        "Liechtenstein",
        "Malta",
        "Orange",
        "Track",
        "Tracks",
        "Workshop",
        "Portugal",
        "Code",
        "Details",
        "E-mail",
        "Event",
        "Events",
        "Extra",
        "Link",
        "Links",
        "Live",
        "Median",
        "Name",
        "Online",
        "Quiz",
        "Status",
        "Team",
        "Ticket",
        "Tickets",
        "XLSX",
        "{0}, ticket {1}",
        "{0} Events",
        "{0} Tickets",
    ];

    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    private static readonly IReadOnlyDictionary<string, string> German = WordScan.Resources(
        Path.Combine(Root, "EventFly.Web/Shell/Words.de.resx")
    );

    private static readonly IReadOnlySet<string> Keys = WordScan.Keys(Root);

    [Fact]
    public void Every_sentence_has_its_German_one()
    {
        Keys.Count.ShouldBeGreaterThan(500);
        WordScan.Missing(Keys, German).ShouldBeEmpty();
    }

    [Fact]
    public void No_German_sentence_has_outlived_its_English_one() => German.Keys.Except(Keys).ShouldBeEmpty();

    [Fact]
    public void Both_name_the_same_placeholders() => WordScan.WrongPlaceholders(German).ShouldBeEmpty();

    [Fact]
    public void Nothing_stayed_empty_or_English() => WordScan.Untranslated(German, SameInGerman).ShouldBeEmpty();

    [Fact]
    public void Letters_say_all_of_it_in_German_too()
    {
        var german = WordScan.Resources(Path.Combine(Root, "EventFly.Core/Kernel/Letters/LetterWords.de.resx"));
        var keys = WordScan.LetterKeys(Root);

        keys.Count.ShouldBeGreaterThan(20);
        WordScan.Missing(keys, german).ShouldBeEmpty();
        german.Keys.Except(keys).ShouldBeEmpty();
        WordScan.WrongPlaceholders(german).ShouldBeEmpty();
        WordScan.Untranslated(german, []).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_keys_differ_in_case_only() =>
        // The resource compiler would drop one of them.
        Keys.GroupBy(k => k, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).ShouldBeEmpty();

    [Fact]
    public void What_people_read_on_a_screen_goes_through_the_words() => WordScan.BareText(Root).ShouldBeEmpty();

    [Fact]
    public void A_sentence_without_its_German_one_is_caught() =>
        WordScan
            .Missing(WordScan.KeysOfScreen("<p>@T[\"Not\\\"there {0}\", n]</p>"), German)
            .ShouldBe(["Not\"there {0}"]);

    [Fact]
    public void Keys_are_found_wherever_they_stand()
    {
        WordScan.KeysOfScreen("T[\n    \"Over two lines\",\n    n\n]").ShouldBe(["Over two lines"]);
        WordScan.KeysOfScreen("words[\"By another name\"]").ShouldBe(["By another name"]);
        WordScan.KeysOfScreen("@T.Count(a.Votes ?? 0, \"1 vote\", \"{0} votes\")").ShouldBe(["1 vote", "{0} votes"]);
        WordScan.KeysOfScreen("new(Words.Key(\"In a table\"), true)").ShouldBe(["In a table"]);
        WordScan.KeysOfRules("Fault.Refused(\n  \"a.code\",\n  \"Say it again.\")").ShouldBe(["Say it again."]);
        WordScan.KeysOfRules("new Sentence(\"{0} are left.\", n)").ShouldBe(["{0} are left."]);
        WordScan.KeysOfRules("$\"{left} and {right} cannot be added.\"").ShouldBeEmpty();
    }

    [Fact]
    public void A_lost_placeholder_is_caught() =>
        WordScan
            .WrongPlaceholders(new Dictionary<string, string> { ["{0} of {1}"] = "{0} von", ["{0} left"] = "Noch {0}" })
            .ShouldBe(["{0} of {1}"]);

    [Fact]
    public void A_sentence_left_in_English_is_caught() =>
        WordScan
            .Untranslated(
                new Dictionary<string, string>
                {
                    ["Save"] = "Save",
                    ["Back"] = " ",
                    ["Live"] = "Live",
                },
                ["Live"]
            )
            .ShouldBe(["Save", "Back"]);

    [Theory]
    [InlineData("<p>Hello you</p>")]
    [InlineData("<button aria-label=\"Close it\"></button>")]
    [InlineData("<MudTextField Label=\"Your name\" />")]
    public void Bare_English_on_a_screen_is_caught(string markup) => WordScan.BareTextIn(markup).ShouldHaveSingleItem();

    [Fact]
    public void Text_through_the_words_is_no_bare_English() =>
        WordScan.BareTextIn("<p title=\"@T[\"Hi there\"]\">@T[\"Hello\"] @name</p>").ShouldBeEmpty();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
