using EventFly.Core.Kernel;
using EventFly.Infrastructure.Images;

namespace EventFly.Infrastructure.Tests.Images;

/// <summary>Whose turn comes next; what is drawn in it does not matter here.</summary>
public sealed class DrawingQueueTests : IDisposable
{
    private readonly List<string> _served = [];
    private readonly Queue<(string Name, IDisposable Turn)> _drawing = new();
    private readonly SemaphoreSlim _started = new(0);

    public void Dispose() => _started.Dispose();

    [Fact]
    public async Task Who_brings_many_pictures_waits_for_each_behind_one_of_everybody_else()
    {
        using var queue = new DrawingQueue(atOnce: 1);
        var all = new List<Task>();
        for (var i = 1; i <= 6; i++)
        {
            all.Add(Draw(queue, "crowd", "mallory", $"crowd {i}"));
        }

        all.Add(Draw(queue, "club", "olena", "club"));
        all.Add(Draw(queue, "choir", "maya", "choir"));
        await Serve(all);

        _served.ShouldBe(["crowd 1", "club", "choir", "crowd 2", "crowd 3", "crowd 4", "crowd 5", "crowd 6"]);
    }

    [Fact]
    public async Task Neither_many_organizations_of_one_account_nor_many_accounts_of_one_organization_come_before_others()
    {
        using var queue = new DrawingQueue(atOnce: 1);
        var all = new List<Task>
        {
            Draw(queue, "first", "mallory", "mallory 1"),
            Draw(queue, "second", "mallory", "mallory 2"),
            Draw(queue, "third", "mallory", "mallory 3"),
            Draw(queue, "team", "ann", "team 1"),
            Draw(queue, "team", "bob", "team 2"),
            Draw(queue, "team", "cem", "team 3"),
            Draw(queue, "club", "olena", "club"),
        };
        await Serve(all);

        _served.Take(3).ShouldBe(["mallory 1", "team 1", "club"]);
        _served.Count.ShouldBe(7);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused_at_once_to_its_account_alone()
    {
        using var queue = new DrawingQueue(atOnce: 1);
        var all = Enumerable.Range(1, 12).Select(i => Draw(queue, "crowd", "mallory", $"crowd {i}")).ToList();

        (await Turn(queue, "crowd", "mallory")).ShouldBeNull();
        var beside = Draw(queue, "club", "olena", "club");
        beside.IsCompleted.ShouldBeFalse();

        await Serve([.. all, beside]);
        (await Turn(queue, "crowd", "mallory")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line()
    {
        using var queue = new DrawingQueue(atOnce: 1);
        var first = await Turn(queue, "crowd", "mallory");
        using var gone = new CancellationTokenSource();
        var waiting = queue.Turn(new ImageOwner("club", "olena"), gone.Token);

        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        first!.Dispose();
        (await Turn(queue, "club", "olena")).ShouldNotBeNull();
    }

    private async Task Draw(DrawingQueue queue, string organization, string account, string name)
    {
        var turn = await Turn(queue, organization, account);
        lock (_drawing)
        {
            _drawing.Enqueue((name, turn.ShouldNotBeNull()));
        }

        _started.Release();
    }

    /// <summary>Ends one drawing after the other, until all had their turn.</summary>
    private async Task Serve(List<Task> all)
    {
        for (var i = 0; i < all.Count; i++)
        {
            (await _started.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue();
            lock (_drawing)
            {
                var (name, turn) = _drawing.Dequeue();
                _served.Add(name);
                turn.Dispose();
            }
        }

        await Task.WhenAll(all);
    }

    private static Task<IDisposable?> Turn(DrawingQueue queue, string organization, string account) =>
        queue.Turn(new ImageOwner(organization, account), TestContext.Current.CancellationToken);
}
