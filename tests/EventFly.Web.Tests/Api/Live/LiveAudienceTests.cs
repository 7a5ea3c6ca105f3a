using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Web.Api.Live;

namespace EventFly.Web.Tests.Api.Live;

public sealed class LiveAudienceTests
{
    private static readonly EventId Hall = EventId.New();

    private readonly CountingHalls _halls = new();
    private readonly LiveAudience _audience;

    public LiveAudienceTests() => _audience = new LiveAudience(_halls, hub: null!);

    private static IDisposable Door => new MemoryStream();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_watch_a_hall_they_share_one_seat_and_the_last_gives_it_back()
    {
        var first = await _audience.Enter(Hall, Door, Token);
        var second = await _audience.Enter(Hall, Door, Token);
        var taken = (_halls.Taken, _halls.Held);
        first.Dispose();
        first.Dispose();
        var withOneLeft = _halls.Held;
        second.Dispose();

        taken.ShouldBe((1, 1));
        withOneLeft.ShouldBe(1, "leaving twice is leaving once");
        _halls.Held.ShouldBe(0);
    }

    [Fact]
    public async Task After_the_last_has_left_the_next_takes_a_new_seat()
    {
        (await _audience.Enter(Hall, Door, Token)).Dispose();

        await _audience.Enter(Hall, Door, Token);

        (_halls.Taken, _halls.Held).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_seat_that_could_not_be_had_is_tried_again_for_the_next()
    {
        _halls.IsAway = true;
        await Should.ThrowAsync<IOException>(() => _audience.Enter(Hall, Door, Token));
        _halls.IsAway = false;

        await _audience.Enter(Hall, Door, Token);

        _halls.Held.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_ends_while_it_takes_its_place_keeps_none()
    {
        var places = new LivePlaces();
        var place = await _audience.Enter(Hall, Door, Token);
        places.LeaveAll();

        places.Take(Hall, place);

        _halls.Held.ShouldBe(0);
    }

    private sealed class CountingHalls : IUseCases
    {
        public int Taken { get; private set; }

        public int Held { get; private set; }

        public bool IsAway { get; set; }

        public Task<Result<TResult>> Run<TResult>(
            Actor actor,
            IUseCase<TResult> useCase,
            CancellationToken cancellation = default
        )
        {
            useCase.ShouldBeOfType<WatchHall>();
            if (IsAway)
            {
                return Task.FromException<Result<TResult>>(new IOException("The database is away."));
            }

            Taken++;
            Held++;
            return Task.FromResult(Result.Of((TResult)(IHallSeat)new Chair(() => Held--)));
        }
    }

    private sealed class Chair(Action left) : IHallSeat
    {
        public HallView View => new(Hall, 1, 0, null, null, []);

        public OwnAnswer? Answer => null;

        public Player Player => Player.Newcomer;

        public void Away(bool isAway) { }

        public void Dispose() => left();
    }
}
