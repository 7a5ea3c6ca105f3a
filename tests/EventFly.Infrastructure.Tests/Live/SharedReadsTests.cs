using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EventFly.Infrastructure.Tests.Live;

public sealed class SharedReadsTests
{
    private readonly Topic _topic = new("feed", Guid.CreateVersion7());
    private readonly FakeTimeProvider _clock = new();
    private readonly SharedReads _reads;
    private int _count;

    public SharedReadsTests() => _reads = new SharedReads(_clock);

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one_read()
    {
        var gate = new TaskCompletionSource<string>();
        var asked = Enumerable.Range(0, 50).Select(_ => Get(() => gate.Task)).ToList();
        gate.SetResult("news");

        (await Task.WhenAll(asked)).ShouldAllBe(a => a == "news");
        _count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_signal_nobody_gets_what_was_read_before_not_even_from_a_read_on_its_way()
    {
        var signals = new Signals(NullLogger<Signals>.Instance, _reads);
        var slow = new TaskCompletionSource<string>();
        var early = Get(() => slow.Task);
        Task<string>? told = null;
        using var listening = signals.Listen(_topic, () => told = Get(() => Task.FromResult("new")));

        signals.Send(_topic);
        slow.SetResult("old");

        (await early).ShouldBe("old");
        (await told!).ShouldBe("new");
        (await Get(() => Task.FromResult("again"))).ShouldBe("new", "the newer one is kept");
    }

    /// <summary>The control: signals that do not know of shared reads.</summary>
    [Fact]
    public async Task Without_the_forgetting_a_listener_gets_the_old_one()
    {
        var signals = new Signals(NullLogger<Signals>.Instance);
        await Get(() => Task.FromResult("old"));
        Task<string>? told = null;
        using var listening = signals.Listen(_topic, () => told = Get(() => Task.FromResult("new")));

        signals.Send(_topic);

        (await told!).ShouldBe("old");
    }

    [Fact]
    public async Task A_lost_signal_costs_ten_seconds()
    {
        await Get(() => Task.FromResult("old"));
        _clock.Advance(TimeSpan.FromSeconds(9));
        (await Get(() => Task.FromResult("new"))).ShouldBe("old");
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await Get(() => Task.FromResult("new"))).ShouldBe("new");
    }

    [Fact]
    public async Task A_read_that_failed_is_not_kept()
    {
        await Should.ThrowAsync<TimeoutException>(() => Get(() => Task.FromException<string>(new TimeoutException())));

        (await Get(() => Task.FromResult("there again"))).ShouldBe("there again");
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_others_their_read()
    {
        using var impatient = new CancellationTokenSource();
        var gate = new TaskCompletionSource<string>();
        var first = Get(() => gate.Task);
        var second = _reads.Get(_topic, () => gate.Task, impatient.Token);
        await impatient.CancelAsync();
        gate.SetResult("news");

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        (await first).ShouldBe("news");
    }

    private Task<string> Get(Func<Task<string>> read) =>
        _reads.Get(
            _topic,
            () =>
            {
                _count++;
                return read();
            },
            CancellationToken.None
        );
}
