using EventFly.Core.Analytics.Recommendations;

namespace EventFly.Core.Tests.Analytics.Recommendations;

/// <summary>What may be known of people and events on a day, and what is recommended at all.</summary>
public sealed class MomentTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Fact]
    public void What_people_chose_later_changes_nothing()
    {
        var before = History(new Choice(0, Today.AddDays(-30)));
        var after = History(new Choice(0, Today.AddDays(-30)), new Choice(1, Today), new Choice(2, Today.AddDays(9)));

        var (known, foreseen) = (new Moment(before, Today).Weigh(0), new Moment(after, Today).Weigh(0));

        foreseen.Events.ShouldBe(known.Events);
        foreseen.Clues.ShouldBe(known.Clues);
    }

    [Fact]
    public void What_has_begun_is_too_far_off_or_is_had_already_is_no_candidate()
    {
        var history = History(new Choice(0, Today.AddDays(-30)), new Choice(1, Today.AddDays(-2)));

        // 0 has begun, 1 is had, 3 begins in a year.
        new Moment(history, Today)
            .Candidates(0)
            .ShouldBe([2]);
    }

    [Fact]
    public void Somebody_who_has_chosen_nothing_and_said_nothing_gets_clues_too()
    {
        var weighed = new Moment(History(), Today).Weigh(0);

        weighed.Events.ShouldBe([1, 2]);
        weighed.Clues.ShouldAllBe(s => s.All(float.IsFinite));
    }

    [Fact]
    public void Of_many_candidates_those_of_ones_topics_nearby_are_looked_at_closely()
    {
        var events = Enumerable
            .Range(0, 5_000)
            .Select(i => Event($"Meeting {i}x", 10, i == 4_321 ? "rust" : "other", latitude: i == 4_321 ? 52 : 30))
            .ToList();
        var person = new KnownPerson(52, 13, ["rust"], []);

        var weighed = new Moment(new History(events, [person]), Today).Weigh(0);

        weighed.Events.ShouldContain(4_321);
        weighed.Events.Length.ShouldBeLessThanOrEqualTo(400);
    }

    private static History History(params Choice[] choices) =>
        new(
            [
                Event("Old days 2025", -10, "data"),
                Event("Old days 2026", 20, "data"),
                Event("New ways", 40, "web"),
                Event("Far off", Moment.DaysAhead + 1, "web"),
            ],
            [new KnownPerson(52.5, 13.4, [], choices)]
        );

    private static KnownEvent Event(string title, int inDays, string topic, double latitude = 48) =>
        new(title, title, Today.AddDays(inDays), Today.AddDays(inDays), latitude, 11, IsOnline: false, [topic]);
}
