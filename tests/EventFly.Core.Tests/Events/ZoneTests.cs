using EventFly.Core.Kernel;
using EventFly.Testing;

namespace EventFly.Core.Tests.Events;

public sealed class ZoneTests
{
    [Fact]
    public void A_start_that_spring_skips_is_refused_with_a_sentence()
    {
        // Berlin, 28 March 2027: clocks go from 02:00 to 03:00.
        var details = Planning.Details() with
        {
            Start = new DateTime(2027, 3, 28, 2, 30, 0),
            End = new DateTime(2027, 3, 28, 9, 0, 0),
        };

        var field = details.Fault()!.Fields.ShouldHaveSingleItem();

        field.Field.ShouldBe("start");
        field.Sentence.ToString().ShouldBe("Clocks jump over this time on that day. Choose another one.");
        (details with { Zone = "Asia/Kolkata" }).Fault().ShouldBeNull();
    }

    [Fact]
    public void A_time_that_autumn_repeats_means_its_first_occurrence() =>
        Zone.Resolve(new DateTime(2026, 10, 25, 2, 30, 0), "Europe/Berlin")
            .ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));

    [Fact]
    public void An_event_across_the_autumn_change_lasts_an_hour_longer_than_its_clocks_say()
    {
        var start = Zone.Resolve(new DateTime(2026, 10, 24, 22, 0, 0), "Europe/Berlin");
        var end = Zone.Resolve(new DateTime(2026, 10, 25, 6, 0, 0), "Europe/Berlin");

        (end - start).ShouldBe(TimeSpan.FromHours(9));
    }

    [Theory]
    [InlineData("Zürich Straße", "zurich strasse zuerich")]
    [InlineData("ŁÓDŹ, Ørsted", "lodz orsted oersted")]
    [InlineData("ΑΘΉΝΑΣ", "αθηνασ")]
    [InlineData("Київ Їжак", "киів іжак")]
    [InlineData("O'Brien, Anne-Marie", "o brien anne marie obrien annemarie")]
    [InlineData("हिन्दी مهدی‌پور", "हनद مهدیپور")]
    [InlineData("𞤆𞤵𞤤𞤢𞤪", "𞤨𞤵𞤤𞤢𞤪")]
    public void Search_words_lose_accents_and_case_and_gain_other_spellings(string typed, string folded) =>
        SearchWords.Fold(typed).ShouldBe(folded);

    [Theory]
    [InlineData("2026-09-12 20:00", "2026-09-12 23:00", "2026-09-12", "2026-09-12")]
    [InlineData("2026-09-12 20:00", "2026-09-13 00:00", "2026-09-12", "2026-09-12")]
    [InlineData("2026-09-12 20:00", "2026-09-13 00:01", "2026-09-12", "2026-09-13")]
    [InlineData("2026-09-12 00:00", "2026-09-14 18:00", "2026-09-12", "2026-09-14")]
    public void An_event_touches_the_days_of_its_own_clocks(string start, string end, string first, string last)
    {
        foreach (var zone in Zone.Ids)
        {
            var (from, to) = (Zone.Resolve(At(start), zone), Zone.Resolve(At(end), zone));

            Zone.Days(from, to, zone).ShouldBe((Day(first), Day(last)), zone);
        }

        static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
