using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Analytics;

public sealed class ParticipationTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Polls_are_counted_beside_the_people_in_the_room(DatabaseProvider database)
    {
        await using var app = await Start(database);
        var meetup = await app.Event(await app.Person("Olena"));
        var (first, second) = (PollId.New(), PollId.New());

        // The second round closes before its opening is heard.
        await app.Hear(
            new PollOpened(meetup.Id, first, 1, TestApp.Now),
            new PollClosed(meetup.Id, second, 1, 5, TestApp.Now),
            new PollClosed(meetup.Id, first, 1, 30, TestApp.Now),
            new PollOpened(meetup.Id, second, 1, TestApp.Now)
        );
        await app.HearAgain();

        var now = await app.Do(new GetParticipation(meetup.Id));
        now.ShouldBe(new ParticipationNow(41, 2, 33, 36, 2, 2, 35));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_last_close_of_a_round_sets_its_votes_in_whatever_order_the_facts_come(
        DatabaseProvider database
    )
    {
        await using var app = await Start(database);
        var meetup = await app.Event(await app.Person("Olena"));
        var poll = PollId.New();

        await app.Hear(
            new PollClosed(meetup.Id, poll, 1, 15, TestApp.Now.AddMinutes(3)),
            new PollOpened(meetup.Id, poll, 1, TestApp.Now),
            new PollClosed(meetup.Id, poll, 1, 10, TestApp.Now.AddMinutes(1)),
            new PollOpened(meetup.Id, poll, 1, TestApp.Now.AddMinutes(2))
        );
        await app.HearAgain();

        var now = await app.Do(new GetParticipation(meetup.Id));
        (now.PollsOpened, now.PollsClosed, now.VotesInClosed).ShouldBe((1, 1, 15));
    }

    [Fact]
    public async Task Before_the_first_poll_there_are_none()
    {
        await using var app = await Start(DatabaseProvider.Sqlite);
        var meetup = await app.Event(await app.Person("Olena"));

        var now = await app.Do(new GetParticipation(meetup.Id));

        (now.PollsOpened, now.PollsClosed, now.VotesInClosed).ShouldBe((0, 0, 0));
    }

    private static Task<TestApp> Start(DatabaseProvider database) =>
        TestApp.Start(database, services => services.AddScoped<IParticipationLookup, FullRoom>());

    private sealed class FullRoom : IParticipationLookup
    {
        public Task<Participation> Of(EventId id, CancellationToken cancellation) =>
            Task.FromResult(new Participation(Participants: 41, Votes: 36, Voters: 33, Posts: 0, Present: 2));
    }
}
