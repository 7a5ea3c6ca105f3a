using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure;
using EventFly.Infrastructure.Engagement.Live.Halls;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Engagement.Live.Polls;

/// <summary>Closing says after which moment no vote counts; sealing says that none is on its way any more.</summary>
public sealed class ClosingTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_arrived_before_the_close_counts_however_late_it_reaches_the_disk(DatabaseProvider database)
    {
        await using var app = await Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        var closed = app.Clock.GetUtcNow();
        await app.Do(new ClosePoll(@event.Id, poll));

        var inTime = await Arrives(app, @event, poll, closed - TimeSpan.FromMilliseconds(1));
        var late = await Arrives(app, @event, poll, closed + TimeSpan.FromMilliseconds(1));
        await Seal(app);
        var afterTheSeal = await Arrives(app, @event, poll, closed - TimeSpan.FromMilliseconds(1));

        inTime.IsDone.ShouldBeTrue();
        (late.Fault, afterTheSeal.Fault).ShouldBe((PollFaults.Closed, PollFaults.Closed));
        (await app.Read(db => db.Rounds.SingleAsync())).Voters.ShouldBe(1);
        await app.DeliverOutbox();
        (await app.Do(new GetParticipation(@event.Id))).VotesInClosed.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_round_that_is_asked_again_at_once_keeps_the_votes_of_the_one_before(DatabaseProvider database)
    {
        await using var app = await Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        await app.Vote(@event, poll, Hosting.Phone(), 0);
        await app.Do(new ClosePoll(@event.Id, poll));

        await app.Do(new StartRound(@event.Id, poll));
        await app.Vote(@event, poll, Hosting.Phone(), Answer.Option(1), round: 2);
        await app.Vote(@event, poll, Hosting.Phone(), Answer.Option(1), round: 2);
        await app.Do(new ClosePoll(@event.Id, poll));
        await Seal(app);
        await app.DeliverOutbox();

        var now = await app.Do(new GetParticipation(@event.Id));
        (now.PollsOpened, now.PollsClosed, now.VotesInClosed).ShouldBe((2, 2, 3));
    }

    [Fact]
    public async Task Opened_again_and_closed_with_more_votes_it_has_those_and_not_the_sum()
    {
        await using var app = await Start(DatabaseProvider.Sqlite);
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        foreach (var votes in new[] { 2, 1 })
        {
            for (var i = 0; i < votes; i++)
            {
                (await app.Vote(@event, poll, Hosting.Phone(), 0)).IsDone.ShouldBeTrue();
            }

            await app.Do(new ClosePoll(@event.Id, poll));
            await Seal(app);
            await app.Do(new OpenPoll(@event.Id, poll));
        }

        await app.DeliverOutbox();

        var now = await app.Do(new GetParticipation(@event.Id));
        (now.PollsOpened, now.PollsClosed, now.VotesInClosed).ShouldBe((1, 1, 3));
    }

    [Fact]
    public async Task Two_processes_on_one_database_agree_on_every_vote_around_the_close()
    {
        Assert.SkipUnless(TestApp.PostgresServer is not null, "No PostgreSQL: tests/run starts one.");
        await using var here = await Start(DatabaseProvider.Postgres);
        await using var there = await AnotherProcess(here);
        var @event = await here.Event(await here.Person("Olena"));
        var poll = await here.OpenPoll(@event);
        var votes = there.GetRequiredService<IUseCases>();
        var counted = 0;

        var voting = Enumerable.Range(0, 20).Select(_ => Task.Run(VoteThereUntilRefused)).ToList();
        await Eventually.Holds(() => Volatile.Read(ref counted) > 60);
        await here.Do(new ClosePoll(@event.Id, poll));
        await Seal(here);
        await Task.WhenAll(voting);

        (await here.Read(db => db.Ballots.CountAsync())).ShouldBe(counted);
        (await here.Read(db => db.Rounds.SingleAsync())).Voters.ShouldBe(counted);
        await here.DeliverOutbox();
        (await here.Do(new GetParticipation(@event.Id))).VotesInClosed.ShouldBe(counted);

        async Task VoteThereUntilRefused()
        {
            var vote = new CastVote(@event.Id, poll, 1, Answer.Option(0));
            while ((await votes.Run(Hosting.Phone(), vote)).IsDone)
            {
                Interlocked.Increment(ref counted);
            }
        }
    }

    private static Task<TestApp> Start(DatabaseProvider database) =>
        TestApp.Start(database, services => services.AddSingleton(new SealPatience(Grace)));

    private static async Task<ServiceProvider> AnotherProcess(TestApp app)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(app.Clock);
        services.AddEventFly(new ConfigurationBuilder().Build(), app.Services.GetRequiredService<DatabaseSettings>());
        var process = services.BuildServiceProvider(validateScopes: true);
        await process.GetRequiredService<BallotWriter>().StartAsync(CancellationToken.None);
        return process;
    }

    private static async Task Seal(TestApp app)
    {
        app.Clock.Advance(Grace);
        await app.Services.GetRequiredService<RoundSealer>().SealDue(CancellationToken.None);
    }

    private static Task<Result<VoteReceipt>> Arrives(TestApp app, EventCard @event, PollId poll, DateTimeOffset at) =>
        app
            .Services.GetRequiredService<IBallotWriter>()
            .Cast(new Vote(@event.Id, poll, 1, ParticipantId.New(), Answer.Option(0), at), CancellationToken.None);
}
