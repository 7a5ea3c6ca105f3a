using EventFly.Core.Kernel;

namespace EventFly.Core.Tests.Kernel;

public sealed class TextTests
{
    [Theory]
    [InlineData("می‌خواهم")] // Persian, with a non-joiner
    [InlineData("مهدی‌پور")]
    [InlineData("ශ්‍රී")] // Sinhala, with a joiner
    [InlineData("क्‍ष राज")]
    [InlineData("👩‍💻👨‍👩‍👧‍👦")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿")] // England's flag
    [InlineData("🏴‍☠️🏳️‍🌈🇩🇪")]
    [InlineData("I ❤️ 1️⃣ ℹ️ ‼️")]
    [InlineData("葛󠄀飾")] // an ideographic variation
    [InlineData("ガーデン・パーティー")]
    [InlineData("ខ្មែរ ไทย ລາວ မြန်မာ བོད་")]
    [InlineData("O'Neill-Müller, l’été 𠮷野家")]
    [InlineData("שָׁלוֹם")]
    public void What_languages_need_is_kept(string typed)
    {
        Text.Line(typed).ShouldBe(typed.Normalize());
        Text.HasHidden(typed).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\ufffeb\ufdd0", "ab")]
    [InlineData("Ann\u202egnp.exe", "Anngnp.exe")]
    [InlineData("\u2066Ann\u2069\u200f", "Ann")]
    [InlineData("Te\u200ba", "Tea")]
    [InlineData("T\u200dea\u200c", "Tea")] // joiners between Latin letters
    [InlineData("T\ufe0fea\u00ad\ufeff", "Tea")]
    [InlineData("a\u0007\u001bb", "ab")]
    [InlineData("a\ufffdb\ue000", "ab")]
    [InlineData("a\r\nb\vc\u2028d\te", "a b c d e")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("🏴\U000E0067 x\U000E0067", "🏴 x")] // half a flag
    public void What_nobody_sees_is_taken_out_of_a_line(string typed, string kept) => Text.Line(typed).ShouldBe(kept);

    [Fact]
    public void Halves_of_characters_are_taken_out()
    {
        Text.Line("a" + '\ud83d' + "b" + '\udfff').ShouldBe("ab");
        Text.Lines("\udc00").ShouldBe("");
    }

    [Fact]
    public void Paragraphs_keep_their_lines_and_tabs() =>
        Text.Lines("a\r\n\r\n\tb\rc\u2029d\0\u202e").ShouldBe("a\n\n\tb\nc\nd");

    [Fact]
    public void Towers_of_marks_are_taken_down() =>
        Text.Line("a" + new string('\u0335', 500)).Length.ShouldBeLessThan(12);

    [Theory]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 4)]
    [InlineData("abc", 3)]
    [InlineData("🇩🇪é", 2)]
    public void Characters_are_counted_as_people_see_them(string text, int count) => Text.Count(text).ShouldBe(count);

    [Fact]
    public void A_text_is_cut_between_characters()
    {
        var text = new string('a', 299) + "😀 and more";

        Text.Cut(text, 300).ShouldBe(new string('a', 299));
        Text.Cut("👨‍👩‍👧‍👦", 10).ShouldBe("");
        Text.Cut("short", 10).ShouldBe("short");
    }

    [Theory]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦👨‍👩‍👧‍👦")]
    [InlineData("🇩🇪é?", 2, "🇩🇪é")]
    [InlineData("short", 10, "short")]
    public void A_beginning_is_counted_as_people_see_it(string text, int characters, string beginning) =>
        Text.Beginning(text, characters).ShouldBe(beginning);

    [Fact]
    public void A_long_text_is_cleaned_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("é\u200d\U000E0067🏴", 20_000));

        Text.Line(text).ShouldBe(string.Concat(Enumerable.Repeat("é🏴", 20_000)));
    }

    [Theory]
    [InlineData("Straße", "STRASSE")]
    [InlineData("l'été", "l’ÉTÉ")]
    [InlineData("❤", "❤️")]
    [InlineData("Ｔｅａ", "Tea")]
    [InlineData("ｶﾞ", "ガ")]
    [InlineData("Te\u200ba", "Tea")]
    [InlineData("Café", "Cafe\u0301")]
    public void What_looks_alike_or_says_the_same_is_alike(string one, string other) =>
        Text.Likeness(one).ShouldBe(Text.Likeness(other));

    [Fact]
    public void Of_what_looks_alike_the_first_is_kept_and_what_looks_empty_is_not()
    {
        string[] typed = [" Tea  party ", "te\u200ba party", "\u200b", "\u3164", "Café", "Cafe\u0301", "Coffee", " "];

        Text.EachOnce(typed).ShouldBe(["Tea party", "Café", "Coffee"]);
    }

    [Theory]
    [InlineData("m²", "m2")]
    [InlineData("Café", "Cafe")]
    [InlineData("か", "が")]
    public void What_people_tell_apart_is_not(string one, string other) =>
        Text.Likeness(one).ShouldNotBe(Text.Likeness(other));
}
