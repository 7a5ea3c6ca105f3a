using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using static EventFly.Core.Tests.Engagement.Live.Polls.PollKindsTests;

namespace EventFly.Core.Tests.Engagement.Live.Polls;

public sealed class ExportResultsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_names_each_ballot_is_a_line_of_a_numbered_participant(DatabaseProvider database)
    {
        await using var hall = await Hall.With(database, Draft(PollKind.Multiple, "A", "B", "C"));
        await hall.Answer(Answer.Options([0, 2]));
        hall.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await hall.Answer(Answer.Options([1]));

        var lines = (await Export(hall)).Lines;

        lines
            .Select(l => (l.Who, l.Answer, l.Count))
            .ShouldBe([("Participant 1", "A; C", 1), ("Participant 2", "B", 1)]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_an_anonymous_poll_there_are_counts_and_no_ballots(DatabaseProvider database)
    {
        await using var hall = await Hall.With(
            database,
            Draft(PollKind.WordCloud) with
            {
                Privacy = PollPrivacy.Anonymous,
            }
        );
        await hall.Answer(Answer.Of(["tea"]));
        await hall.Answer(Answer.Of(["coffee"]));
        await hall.Answer(Answer.Of(["coffee"]));

        var lines = (await Export(hall)).Lines;

        lines.Select(l => (l.Who, l.Answer, l.Count)).ShouldBe([("", "coffee", 2), ("", "tea", 1)]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task With_names_it_says_who_answered_what(DatabaseProvider database)
    {
        await using var hall = await Hall.With(database, Draft(PollKind.Numeric) with { Privacy = PollPrivacy.Named });
        var phone = Hosting.Phone();
        (await hall.Ask(phone, Answer.Of(7.5m))).Fault!.Code.ShouldBe("engagement.needs-nickname");
        await hall.App.Do(new TakeNickname(hall.Event.Id, "Ada"), phone);
        (await hall.Ask(phone, Answer.Of(7.5m))).Value.WasTaken.ShouldBeTrue();

        var line = (await Export(hall)).Lines.ShouldHaveSingleItem();

        (line.Who, line.Answer).ShouldBe(("Ada", (object)7.5m));
    }

    [Fact]
    public async Task A_participant_keeps_the_number_through_the_rounds_of_a_poll()
    {
        await using var hall = await Hall.With(DatabaseProvider.Sqlite, Draft(PollKind.Choice, "A", "B"));
        var phone = Hosting.Phone();
        await hall.Answer(Answer.Option(0));
        hall.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await hall.Ask(phone, Answer.Option(0));
        await hall.App.Do(new ClosePoll(hall.Event.Id, hall.Poll));
        await hall.App.Do(new StartRound(hall.Event.Id, hall.Poll));
        await hall.Ask(phone, Answer.Option(1), round: 2);

        var lines = (await Export(hall)).Lines;

        lines
            .Select(l => (l.Round, l.Who, l.Answer))
            .ShouldBe([(1, "Participant 1", "A"), (1, "Participant 2", "A"), (2, "Participant 2", "B")]);
    }

    [Fact]
    public async Task A_poll_of_another_event_does_not_exist_here()
    {
        await using var hall = await Hall.With(DatabaseProvider.Sqlite, Draft(PollKind.Choice, "A", "B"));
        var stranger = await hall.App.Person("Mallory");
        var elsewhere = await hall.App.Event(stranger);

        (await hall.App.UseCases.Run(stranger, new ExportResults(elsewhere.Id, hall.Poll))).Fault.ShouldBe(
            Fault.NotVisible
        );
        (await hall.App.UseCases.Run(stranger, new ExportResults(hall.Event.Id, null))).Fault.ShouldBe(
            Fault.NotVisible
        );
        (await hall.App.UseCases.Run(stranger, new ListHiddenAnswers(elsewhere.Id, hall.Poll, 1))).Fault.ShouldBe(
            Fault.NotVisible
        );
        (await hall.App.UseCases.Run(stranger, new MayHost(hall.Event.Id))).Fault.ShouldBe(Fault.NotVisible);
    }

    private static Task<ResultLines> Export(Hall hall) => hall.App.Do(new ExportResults(hall.Event.Id, hall.Poll));
}
