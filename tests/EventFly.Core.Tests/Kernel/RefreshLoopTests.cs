using EventFly.Core.Kernel;
using EventFly.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EventFly.Core.Tests.Kernel;

public sealed class RefreshLoopTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task The_first_question_is_answered_at_once_and_the_last_one_always()
    {
        var clock = new FakeTimeProvider();
        var reads = 0;
        var loop = new RefreshLoop(() => Count(ref reads), _ => { }, clock, Pause);

        loop.Ask();
        await Eventually.Holds(() => reads == 1);
        for (var i = 0; i < 100; i++)
        {
            loop.Ask();
        }

        // The clock stands still, so the pause does not end.
        reads.ShouldBe(1);
        await Eventually.Holds(() => Passing(clock, Pause, () => reads == 2));

        // Everything asked is answered: a new question is the next read, not one that was left over.
        await Eventually.Holds(() => Passing(clock, Pause, () => loop.WhenRead(default).IsCompleted));
        reads.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_that_fails_is_repeated_until_one_succeeds_though_nobody_asks_again()
    {
        var clock = new FakeTimeProvider();
        var (reads, told) = (0, 0);
        var loop = new RefreshLoop(
            () => Interlocked.Increment(ref reads) < 4 ? throw new TimeoutException() : Task.CompletedTask,
            _ => Interlocked.Increment(ref told),
            clock
        );

        loop.Ask();

        await Eventually.Holds(() => Passing(clock, TimeSpan.FromSeconds(1), () => reads == 4));
        told.ShouldBe(3);
    }

    [Fact]
    public async Task It_reads_on_another_thread_than_that_of_whoever_asks()
    {
        var gate = new ManualResetEventSlim();
        var reads = 0;
        var loop = new RefreshLoop(
            () =>
            {
                // A driver that never yields, such as SQLite's.
                gate.Wait();
                return Count(ref reads);
            },
            _ => { },
            TimeProvider.System
        );

        loop.Ask();
        loop.Ask();

        gate.Set();
        await Eventually.Holds(() => reads == 2 || (reads == 1 && loop.WhenRead(default).IsCompleted));
    }

    [Fact]
    public async Task A_loop_that_is_stopped_begins_no_further_read()
    {
        var clock = new FakeTimeProvider();
        var reads = 0;
        var loop = new RefreshLoop(
            () => Interlocked.Increment(ref reads) > 0 ? throw new TimeoutException() : Task.CompletedTask,
            _ => { },
            clock
        );
        loop.Ask();
        await Eventually.Holds(() => reads == 1);

        loop.Stop();

        await Eventually.Holds(() => Passing(clock, TimeSpan.FromSeconds(1), () => loop.WhenRead(default).IsCompleted));
        reads.ShouldBe(1);
    }

    private static bool Passing(FakeTimeProvider clock, TimeSpan step, Func<bool> holds)
    {
        clock.Advance(step);
        return holds();
    }

    private static Task Count(ref int number)
    {
        Interlocked.Increment(ref number);
        return Task.CompletedTask;
    }
}
