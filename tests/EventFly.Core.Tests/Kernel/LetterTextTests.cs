using EventFly.Core.Kernel.Letters;

namespace EventFly.Core.Tests.Kernel;

public sealed class LetterTextTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Hello Ada Lovelace,")]
    [InlineData("J. R. R. Tolkien", "Hello J. R. R. Tolkien,")]
    [InlineData("Dr.Müller", "Hello,")]
    [InlineData("Your parcel\n\nis held: https://evil.example/pay", "Hello Your parcel is held:,")]
    [InlineData("evil.example", "Hello,")]
    [InlineData("Write to me@evil.example now", "Hello Write to now,")]
    public void A_name_in_a_letter_leads_nowhere(string name, string greeting) =>
        LetterText.Greeting(name).ShouldBe(greeting);

    [Fact]
    public void A_name_in_a_letter_is_short() =>
        LetterText.Name(string.Concat(Enumerable.Repeat("pay now ", 20)), "").Length.ShouldBeLessThan(45);

    [Fact]
    public void A_long_name_in_a_letter_is_cut_as_people_count()
    {
        var families = Enumerable.Repeat("👨‍👩‍👧‍👦", 50).ToArray();

        LetterText.Name(string.Concat(families), "").ShouldBe(string.Concat(families[..40]) + "…");
    }

    [Theory]
    [InlineData("Node.js Meetup", "Node․js Meetup")]
    [InlineData("Win at https://evil.example", "Win at")]
    [InlineData("www.evil.example", "an event")]
    public void A_title_in_a_letter_is_no_link(string title, string shown) =>
        LetterText.Title(title, "an event").ShouldBe(shown);
}
