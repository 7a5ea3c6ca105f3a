using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;

namespace EventFly.Core.Tests.Kernel;

public sealed class IsolatesTests
{
    [Theory]
    [InlineData("דנה כהן")]
    [InlineData("سارة 7")]
    [InlineData("Dr. فاطمة")]
    [InlineData("ދިވެހި")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥")]
    public void A_name_from_right_to_left_keeps_to_itself_in_a_sentence(string name) =>
        Isolates.Around([name, 3]).ShouldBe(["\u2068" + name + "\u2069", 3]);

    [Theory]
    [InlineData("Ada Lovelace")]
    [InlineData("Ölçer Çağlar")]
    [InlineData("𠮷野家の夕べ")]
    [InlineData("हिन्दी 👩‍👩‍👧")]
    [InlineData("")]
    public void All_other_names_are_as_they_are(string name) => Isolates.Around([name]).ShouldBe([name]);

    [Fact]
    public void Sentences_of_letters_isolate_them() =>
        LetterWords.T["{0} · {1}", "דנה", 12].ShouldBe("\u2068דנה\u2069 · 12");
}
