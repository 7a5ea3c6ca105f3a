using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;

namespace EventFly.Core.Tests.Engagement.Live.Participants;

public sealed class NicknameTests
{
    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("  Ada   Lovelace ", "Ada Lovelace")]
    [InlineData("Ａｄａ", "Ada")]
    [InlineData("Ⅻ Affen", "XII Affen")]
    [InlineData("李小龍", "李小龍")]
    [InlineData("Ольга", "Ольга")]
    [InlineData("محمد", "محمد")]
    [InlineData("Zoë 🦊", "Zoë 🦊")]
    [InlineData("👩‍💻👨‍🚀", "👩‍💻👨‍🚀")]
    [InlineData("I ❤️ Lyon", "I ❤️ Lyon")]
    [InlineData("Nguyễn Thị", "Nguyễn Thị")]
    [InlineData("O'Neill-Müller", "O'Neill-Müller")]
    [InlineData("24 characters fit in her", "24 characters fit in her")]
    [InlineData("🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊", "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊")]
    public void What_people_are_called_is_taken_as_they_write_it(string typed, string shown) =>
        Nickname.Of(typed).Value.Text.ShouldBe(shown);

    [Theory]
    [InlineData("A")]
    [InlineData("  🦊 ")]
    [InlineData("")]
    [InlineData("25 characters do not fit.")]
    public void Too_short_and_too_long_are_told_how_long(string typed) =>
        FaultOf(typed).ShouldBe(NicknameFaults.Length);

    [Fact]
    public void A_novel_is_refused_before_anything_else_is_done_with_it() =>
        FaultOf(new string('x', 1_000_000)).ShouldBe(NicknameFaults.Length);

    [Theory]
    [InlineData("Ada\u202eevil")] // turns the line around
    [InlineData("\u2067Ada\u2069")] // isolates
    [InlineData("Ada\u200e")] // a mark of direction
    [InlineData("A\u200bda")] // zero width
    [InlineData("A\u2060da")]
    [InlineData("A\ufeffda")]
    [InlineData("A\u00adda")] // a soft hyphen
    [InlineData("A\u200dda")] // a joiner that joins nothing
    [InlineData("Ada\ufe0f")]
    [InlineData("🦊\u200d")]
    [InlineData("Ada\u0007")] // a bell
    [InlineData("Ad\na")]
    [InlineData("Ada\u3164")] // a filler that counts as a letter
    [InlineData("\u2800\u2800")] // empty Braille
    [InlineData("Ada\ue000")] // private use
    [InlineData("Ada\U000e0041")] // a tag
    [InlineData("Ada\ufffd")] // a character that was lost
    public void What_cannot_be_seen_is_refused(string typed) => FaultOf(typed).ShouldBe(NicknameFaults.Hidden);

    [Fact]
    public void Half_an_emoji_is_refused() =>
        FaultOf(string.Concat("Ada", "🦊".AsSpan(0, 1))).ShouldBe(NicknameFaults.Hidden);

    [Theory]
    [InlineData("<b>Ada</b>")]
    [InlineData("Ada > Bob")]
    [InlineData("＜script＞")]
    public void Brackets_are_refused_in_every_width(string typed) => FaultOf(typed).ShouldBe(NicknameFaults.Brackets);

    [Theory]
    [InlineData("...")]
    [InlineData("-_-")]
    [InlineData("?!")]
    public void Punctuation_alone_is_no_name(string typed) => FaultOf(typed).ShouldBe(NicknameFaults.NoLetters);

    [Fact]
    public void Accents_do_not_pile_up() => FaultOf("A\u0335\u0336\u0337\u0338da").ShouldBe(NicknameFaults.Towers);

    [Theory]
    [InlineData("Ada", "ADA")]
    [InlineData("Ada", "Àdä")]
    [InlineData("Ada", "A d a")]
    [InlineData("Ada", "A.d.a!")]
    [InlineData("Ada", "Аda")] // Cyrillic А
    [InlineData("paypal", "раураl")] // Cyrillic р, а, у
    [InlineData("Olga", "0lga")]
    [InlineData("Adal", "AdaI")]
    [InlineData("Adal", "Ada1")]
    [InlineData("Tom", "Torn")]
    [InlineData("Nina", "Νina")] // Greek capital Ν
    [InlineData("Victor", "νictor")] // Greek small ν
    [InlineData("Straße", "Strasse")]
    [InlineData("Ada", "𝓐𝓭𝓪")]
    [InlineData("Ada", "ᴀᴅᴀ")]
    [InlineData("Νίκος", "ΝΙΚΟΣ")]
    public void Names_that_people_would_mix_up_have_the_same_key(string one, string other) =>
        Nickname.Of(one).Value.Key.ShouldBe(Nickname.Of(other).Value.Key);

    [Theory]
    [InlineData("Ada", "Ada 2")]
    [InlineData("Ian", "Lan")]
    [InlineData("Nina", "Vina")]
    [InlineData("Ольга", "Олеся")]
    [InlineData("🦊 Ada", "🐻 Ada")]
    public void Names_that_differ_have_keys_that_differ(string one, string other) =>
        Nickname.Of(one).Value.Key.ShouldNotBe(Nickname.Of(other).Value.Key);

    [Theory]
    [InlineData("Fuck")]
    [InlineData("fuck off")]
    [InlineData("FuckYou")]
    [InlineData("fuuuuck")]
    [InlineData("f.u.c.k")]
    [InlineData("F U C K")]
    [InlineData("5h1t")]
    [InlineData("sh!t happens")]
    [InlineData("a$$hole")]
    [InlineData("fuck69")]
    [InlineData("fцck fuсk")] // Cyrillic с
    [InlineData("Arschloch")]
    [InlineData("4r5chl0ch")]
    [InlineData("Wichser 88")]
    [InlineData("HuReNsOhN")]
    [InlineData("scheiße")]
    [InlineData("Hitler2")]
    public void Rude_words_are_refused_however_they_are_dressed_up(string typed) =>
        FaultOf(typed).ShouldBe(NicknameFaults.Rude);

    [Theory]
    [InlineData("Scunthorpe")]
    [InlineData("Penistone")]
    [InlineData("Sussex")]
    [InlineData("Cockburn")]
    [InlineData("Hancock")]
    [InlineData("Dick van Dyke")]
    [InlineData("Dickens")]
    [InlineData("Assmann")]
    [InlineData("Cassandra")]
    [InlineData("Passagier 12")]
    [InlineData("Matsushita")]
    [InlineData("Shitake-Fan")]
    [InlineData("Cumberland")]
    [InlineData("Titus")]
    [InlineData("Nigel")]
    [InlineData("Fickert")]
    [InlineData("Arschak")]
    [InlineData("Hurenbrink")]
    [InlineData("Klassenbeste")]
    [InlineData("Analysis 2026")]
    [InlineData("Mishell")]
    public void People_from_Scunthorpe_are_welcome(string typed) => FaultOf(typed).ShouldBeNull();

    private static Fault? FaultOf(string typed) => Nickname.Of(typed).Fault;
}
