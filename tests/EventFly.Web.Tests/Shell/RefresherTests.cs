using EventFly.Web.Shell;
using Microsoft.Extensions.Time.Testing;

namespace EventFly.Web.Tests.Shell;

public sealed class RefresherTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task The_first_question_is_answered_at_once_and_the_last_one_always()
    {
        var clock = new FakeTimeProvider();
        var reads = 0;
        using var refresher = new Refresher(() => Count(ref reads), _ => Task.CompletedTask, Pause, clock);

        refresher.Ask();
        await Until(() => reads == 1);
        for (var i = 0; i < 100; i++)
        {
            refresher.Ask();
        }

        await Settle();
        reads.ShouldBe(1);
        clock.Advance(Pause);
        await Until(() => reads == 2);
        clock.Advance(Pause);
        await Settle();
        reads.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_that_fails_is_told_and_does_not_end_the_reading()
    {
        var clock = new FakeTimeProvider();
        var (reads, told) = (0, 0);
        using var refresher = new Refresher(
            () => ++reads == 1 ? throw new TimeoutException() : Task.CompletedTask,
            _ => Count(ref told),
            Pause,
            clock
        );

        refresher.Ask();
        await Until(() => told == 1);
        refresher.Ask();
        await Settle();
        clock.Advance(Pause);

        await Until(() => reads == 2);
    }

    private static Task Count(ref int number)
    {
        Interlocked.Increment(ref number);
        return Task.CompletedTask;
    }

    private static Task Settle() => Task.Delay(50, Xunit.TestContext.Current.CancellationToken);

    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 200 && !holds(); i++)
        {
            await Settle();
        }

        holds().ShouldBeTrue();
    }
}
