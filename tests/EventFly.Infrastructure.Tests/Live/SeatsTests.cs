using EventFly.Core.Engagement.Live.Halls;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Tests.Live;

public sealed class SeatsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A question that comes while everyone is still being told who is here.</summary>
    [Fact]
    public async Task What_is_newer_stays_when_an_older_round_is_still_under_way()
    {
        using var older = new SemaphoreSlim(0);
        using var isUnderWay = new SemaphoreSlim(0);
        var screens = Enumerable.Range(0, 3).Select(_ => new SlowScreen(isUnderWay, older)).ToList();
        var seats = new Seats<int>(e => throw new InvalidOperationException("A screen threw.", e));
        screens.ForEach(seats.Add);

        var first = Task.Run(() => seats.Tell(Seat.Phone, _ => 1), TestContext.Current.CancellationToken);
        (await isUnderWay.WaitAsync(Patience, TestContext.Current.CancellationToken)).ShouldBeTrue();
        var second = Task.Run(() => seats.Tell(Seat.Phone, _ => 2), TestContext.Current.CancellationToken);
        await Task.WhenAny(second, Task.Delay(100, TestContext.Current.CancellationToken));
        older.Release(screens.Count);
        await Task.WhenAll(first, second).WaitAsync(Patience, TestContext.Current.CancellationToken);

        screens.ShouldAllBe(screen => screen.Shown == 2);
    }

    /// <summary>Takes its time over the first view, and none over the second.</summary>
    private sealed class SlowScreen(SemaphoreSlim isUnderWay, SemaphoreSlim older) : ISeated<int>
    {
        public Seat Kind => Seat.Phone;

        public int Shown { get; private set; }

        public void Changed(int view)
        {
            if (view == 1)
            {
                isUnderWay.Release();
                older.Wait(Patience).ShouldBeTrue();
            }

            Shown = view;
        }
    }
}
