using System.Text.RegularExpressions;

namespace EventFly.Architecture.Tests;

/// <summary>
/// Limits of what people write are in characters, and a string's length is in UTF-16 units: a name of eighty letters may have
/// eighty foxes as well. <c>Text.Fits</c> counts.
/// </summary>
public sealed partial class TextLimitTests
{
    [Fact]
    public void Nobody_measures_a_text_in_units() =>
        House
            .Sources("EventFly.Core", "*.cs")
            .Where(f => !f.Path.StartsWith("EventFly.Core/Kernel/", StringComparison.Ordinal))
            .SelectMany(f => Measured(string.Join('\n', f.Lines)).Select(found => $"{f.Path}: {found}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("if (name.Length > NameLength)")]
    [InlineData("checks.That(Title.Trim().Length <= Event.TitleLength, \"title\")")]
    [InlineData("Name.Trim().Length is > 0 and <= TicketType.NameLength,")]
    [InlineData("if (reason.Length is 0 or > Scan.ReasonLength)")]
    [InlineData("Tags.All(t => t.Trim().Length <= Core.Events.Event.TagLength)")]
    [InlineData("text.Length >= 10 * StoredLength")]
    [InlineData("text.Length switch { 0 => None, > TextLength => TooLong }")]
    [InlineData("if (TitleLength < title.Length)")]
    public void A_text_that_is_measured_in_units_is_caught(string code) => Measured(code).ShouldHaveSingleItem();

    [Theory]
    [InlineData("if (!Text.Fits(name, NameLength))")]
    [InlineData("if (email.Length > Guest.EmailLength)")]
    [InlineData("password.Length is >= MinLength and <= PasswordRules.MaxLength")]
    [InlineData("RequestKey.Length is >= 8 and <= Order.RequestKeyLength,")]
    [InlineData("OnlineLink.Trim().Length <= Event.LinkLength")]
    [InlineData("name.Length > 0 && Text.Fits(name, NameLength)")]
    [InlineData("topics.Length > MostInterests")]
    public void What_has_no_characters_of_several_units_is_let_through(string code) => Measured(code).ShouldBeEmpty();

    private static IEnumerable<string> Measured(string code) => InUnits().Matches(code).Select(m => m.Value);

    // A comparison of a length with the limit of a text, on whichever side; what follows a name may be "is 0 or >", "switch".
    [GeneratedRegex(
        """
            \.Length\s*(is\b[^,;&|()?]*?|switch\s*\{[^}]*?)?[<>]=?\s*([0-9]+\s*\*\s*)?(\w+\.)*(?!(Email|RequestKey|Link|Picture|Code|Max|Min)Length)\w+Length\b
            |\b(?!(Email|RequestKey|Link|Picture|Code|Max|Min)Length)\w+Length\s*[<>]=?\s*[\w.()]+\.Length\b
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex InUnits();
}
