using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Api.Live;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Tests.Api.Live;

public sealed class LiveAudienceTests
{
    private static readonly EventId Hall = EventId.New();

    private readonly CountingHalls _halls = new();
    private readonly LiveAudience _audience;

    public LiveAudienceTests() => _audience = new LiveAudience(_halls, hub: null!);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_watch_a_hall_they_share_one_seat_and_the_last_gives_it_back()
    {
        var first = await _audience.Enter(Hall, Token);
        var second = await _audience.Enter(Hall, Token);
        var taken = (_halls.Taken, _halls.Held);
        first.Dispose();
        first.Dispose();
        var withOneLeft = _halls.Held;
        second.Dispose();

        taken.ShouldBe((1, 1));
        withOneLeft.ShouldBe(1, "leaving twice is leaving once");
        _halls.Held.ShouldBe(0);
    }

    [Theory]
    [InlineData(1, new[] { 3 })]
    [InlineData(3, new[] { 1, 2, 3 })]
    public void Programs_hear_of_a_place_on_the_podium_when_the_host_calls_it(int step, int[] called)
    {
        var best = Enumerable.Range(1, 3).Select(rank => new LeaderView(rank, rank, $"No. {rank}", null, 900, 0, 0));
        var quiz = new QuizView(
            Id: QuizId.New(),
            Run: 1,
            Title: "Rivers",
            Phase: QuizPhase.Podium,
            Number: 5,
            Questions: 5,
            Seconds: 20,
            Points: QuizPoints.Standard,
            EndsAt: null,
            PodiumStep: step,
            Commitment: "",
            AllowsMoreTime: true,
            TeamNames: [],
            Solution: null,
            Top: [.. best],
            Teams: [],
            Players: 3
        );

        var told = LiveAudience.Public(new HallView(Hall, 1, 3, null, quiz, []));

        told.Quiz!.Top.Select(l => l.Rank).ShouldBe(called);
    }

    [Fact]
    public async Task After_the_last_has_left_the_next_takes_a_new_seat()
    {
        (await _audience.Enter(Hall, Token)).Dispose();

        await _audience.Enter(Hall, Token);

        (_halls.Taken, _halls.Held).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_seat_that_could_not_be_had_is_tried_again_for_the_next()
    {
        _halls.IsAway = true;
        await Should.ThrowAsync<IOException>(() => _audience.Enter(Hall, Token));
        _halls.IsAway = false;

        await _audience.Enter(Hall, Token);

        _halls.Held.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_ends_while_it_takes_its_place_keeps_none()
    {
        var places = new LivePlaces();
        var place = await _audience.Enter(Hall, Token);
        places.LeaveAll();

        places.Take(Hall, place);

        _halls.Held.ShouldBe(0);
    }

    private sealed class CountingHalls : IHalls
    {
        public int Taken { get; private set; }

        public int Held { get; private set; }

        public bool IsAway { get; set; }

        public Task<IHallSeat> Enter(
            EventId @event,
            Seat seat,
            ParticipantId? participant,
            Action<HallView> changed,
            CancellationToken cancellation
        )
        {
            if (IsAway)
            {
                return Task.FromException<IHallSeat>(new IOException("The database is away."));
            }

            Taken++;
            Held++;
            return Task.FromResult<IHallSeat>(new Chair(() => Held--));
        }

        public Task<HallView> Look(EventId @event, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<OwnAnswer?> AnswerOf(EventId @event, ParticipantId participant, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<Player> PlayerOf(EventId @event, ParticipantId participant, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task GiveTime(
            EventId @event,
            ParticipantId participant,
            double factor,
            CancellationToken cancellation
        ) => throw new NotSupportedException();

        public Task React(EventId @event, int reaction, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }

    private sealed class Chair(Action left) : IHallSeat
    {
        public HallView View => new(Hall, 1, 0, null, null, []);

        public OwnAnswer? Answer => null;

        public Standing? Standing => null;

        public void Dispose() => left();
    }
}
