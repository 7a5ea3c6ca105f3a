using System.Globalization;
using EventFly.Core.Kernel;

namespace EventFly.Core.Tests.Kernel;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("ガーデン・パーティー", "ガーデン-パーティー")]
    [InlineData("ぶどうがり", "ぶどうがり")]
    [InlineData("Новый чай", "новый-чай")]
    [InlineData("Ёлка и Їжак", "ёлка-и-їжак")]
    [InlineData("हिन्दी सम्मेलन", "हिन्दी-सम्मेलन")]
    [InlineData("திருவிழா", "திருவிழா")]
    [InlineData("งานเลี้ยงที่ห้อง", "งานเลี้ยงที่ห้อง")]
    [InlineData("ខ្មែរ 2026", "ខ្មែរ-2026")]
    [InlineData("𠮷野家の夕べ", "𠮷野家の夕べ")]
    [InlineData("𞤆𞤵𞤤𞤢𞤪", "𞤨𞤵𞤤𞤢𞤪")] // Adlam has cases beyond the first plane
    [InlineData("مهدی‌پور", "مهدی‌پور")]
    [InlineData("한국어 모임", "한국어-모임")]
    [InlineData("Αθήνα", "αθήνα")]
    [InlineData("שָׁלוֹם", "שָׁלוֹם")]
    public void A_title_keeps_the_letters_of_its_own_script(string title, string slug)
    {
        Slugs.Of(title).ShouldBe(slug.Normalize());
        Slugs.Of(title.Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(slug.Normalize());
    }

    [Theory]
    [InlineData("Zürich, l’été à Łódź", "zurich-l-ete-a-lodz")]
    [InlineData("Đà Nẵng Straße Æbleskiver", "da-nang-strasse-aebleskiver")]
    [InlineData("İstanbul ışık", "istanbul-isik")]
    public void Accents_of_latin_letters_fall_away(string title, string slug) => Slugs.Of(title).ShouldBe(slug);

    [Theory]
    [InlineData("1️⃣ I ❤️ tea!", "1-i-tea")]
    [InlineData("🎉🎉", "event")]
    [InlineData("– ़ –", "event")] // a mark on nothing
    [InlineData("葛󠄀飾", "葛飾")]
    public void Signs_are_no_letters(string title, string slug) => Slugs.Of(title).ShouldBe(slug);

    [Fact]
    public void A_long_title_is_cut_between_what_people_take_for_characters()
    {
        var slug = Slugs.Of(string.Concat(Enumerable.Repeat("त्रि", 60)));

        slug.Length.ShouldBeLessThanOrEqualTo(Slugs.Length);
        CharUnicodeInfo.GetUnicodeCategory(slug[0]).ShouldBe(UnicodeCategory.OtherLetter);
        string.Concat(Enumerable.Repeat("त्रि", 60)).ShouldStartWith(slug);
    }

    [Fact]
    public async Task A_reserved_word_gets_a_number_as_a_taken_one_does()
    {
        var slug = await Slugs.Free("New", new Words("new", "new-2"), _ => Task.FromResult<List<string>>(["new-3"]));

        slug.ShouldBe("new-4");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(99, 1)]
    [InlineData(1_000, 2)]
    public async Task The_first_free_number_is_found_in_a_question_or_two(int taken, int most)
    {
        var questions = 0;
        string[] others = ["test", .. Enumerable.Range(2, taken - 1).Select(n => $"test-{n}")];

        var slug = await Slugs.Free(
            "Test",
            new Words(),
            asked =>
            {
                questions++;
                return Task.FromResult(asked.Intersect(others).ToList());
            }
        );

        slug.ShouldBe($"test-{taken + 1}");
        questions.ShouldBeLessThanOrEqualTo(most);
    }

    private sealed class Words(params string[] words) : IReservedSlugs
    {
        public bool Has(string slug) => words.Contains(slug);
    }
}
