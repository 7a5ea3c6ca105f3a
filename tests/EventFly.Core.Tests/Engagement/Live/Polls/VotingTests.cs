using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Polls;

public sealed class VotingTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_vote_is_counted_and_a_second_one_of_the_same_device_is_answered_with_the_first(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        var phone = Hosting.Phone();

        var first = await app.Vote(@event, poll, phone, 1);
        var second = await app.Vote(@event, poll, phone, 2);

        first.Value.ShouldBe(new VoteReceipt(new OwnAnswer(Answer.Option(1)), WasTaken: true));
        second.Value.ShouldBe(new VoteReceipt(new OwnAnswer(Answer.Option(1)), WasTaken: false));
        (await Counts(app)).ShouldBe([("1", 1)]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Five_hundred_devices_that_each_tap_three_times_at_once_leave_five_hundred_votes(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        var phones = Enumerable.Range(0, 500).Select(_ => Hosting.Phone()).ToList();

        var answers = await Task.WhenAll(
            from tap in Enumerable.Range(0, 3)
            from phone in phones
            select Task.Run(() => app.Vote(@event, poll, phone, tap))
        );

        answers.Count(a => a.Value.WasTaken).ShouldBe(500);
        (await Counts(app)).Sum(t => t.Count).ShouldBe(500);
        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(500);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Every_vote_that_races_the_close_is_either_counted_or_refused_and_never_both(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);

        var counted = 0;
        var refusals = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => Task.Run(VoteUntilRefused)).Append(Close())
        );
        async Task<string> VoteUntilRefused()
        {
            while (true)
            {
                var answer = await app.Vote(@event, poll, Hosting.Phone(), 0);
                if (!answer.IsDone)
                {
                    return answer.Fault.Code;
                }

                Interlocked.Increment(ref counted);
            }
        }

        async Task<string> Close()
        {
            while (Volatile.Read(ref counted) < 100)
            {
                await Task.Delay(1);
            }

            await app.Do(new ClosePoll(@event.Id, poll));
            return "engagement.poll-closed";
        }

        refusals.ShouldAllBe(code => code == "engagement.poll-closed");
        (await Counts(app)).Sum(t => t.Count).ShouldBe(counted);
    }

    [Fact]
    public async Task Votes_for_a_draft_a_closed_round_or_no_option_are_refused_with_a_reason()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var draft = await app.Do(new CreatePoll(@event.Id, Hosting.Draft()));
        var poll = await app.OpenPoll(@event);

        (await app.Vote(@event, draft, Hosting.Phone(), 0)).Fault!.Code.ShouldBe("engagement.poll-closed");
        (await app.Vote(@event, poll, Hosting.Phone(), 3)).Fault!.Code.ShouldBe("engagement.no-such-option");
        (await app.Vote(@event, poll, Hosting.Phone(), -1)).Fault!.Code.ShouldBe("engagement.no-such-option");
        (await app.Vote(@event, poll, Actor.Anyone, 0)).Fault!.Code.ShouldBe("engagement.no-device");
        var earlierRound = await app.UseCases.Run(Hosting.Phone(), new CastVote(@event.Id, poll, 0, Answer.Option(0)));
        earlierRound.Fault!.Code.ShouldBe("engagement.poll-closed");
    }

    [Fact]
    public async Task A_poll_of_another_event_cannot_be_voted_in_through_this_one()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var here = await app.Event(olena);
        var there = await app.Event(olena, Planning.Details("Another evening"));
        var poll = await app.OpenPoll(there);

        (await app.Vote(here, poll, Hosting.Phone(), 0)).Fault!.Code.ShouldBe("engagement.poll-closed");
    }

    private static async Task<List<(string Key, int Count)>> Counts(TestApp app) =>
        [.. (await app.Read(db => db.Tallies.OrderBy(t => t.Key).ToListAsync())).Select(t => (t.Key, t.Count))];
}
