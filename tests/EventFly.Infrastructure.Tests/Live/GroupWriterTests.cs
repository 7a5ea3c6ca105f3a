using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventFly.Infrastructure.Tests.Live;

public sealed class GroupWriterTests
{
    private static readonly Fault Busy = Fault.Refused("test.busy", "Busy.");
    private static readonly Fault NotSaved = Fault.Refused("test.not-saved", "Not saved.");

    [Fact]
    public async Task One_that_cannot_be_committed_is_refused_alone()
    {
        using var writer = new Writer(items =>
            items.Contains("poison") ? new InvalidOperationException("poison") : null
        );
        await writer.StartAsync(CancellationToken.None);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(i => writer.Hand(i % 20 == 7 ? "poison" : $"honest {i}"))
        );

        answers.Count(a => a.IsDone).ShouldBe(57);
        answers.Where(a => !a.IsDone).ShouldAllBe(a => a.Fault == NotSaved);
        await writer.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task While_the_database_is_away_a_group_is_not_tried_one_by_one()
    {
        using var writer = new Writer(_ => new TimeoutException("away"));
        await writer.StartAsync(CancellationToken.None);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => writer.Hand($"honest {i}")));

        answers.ShouldAllBe(a => a.Fault == NotSaved);
        writer.Commits.Sum(c => c.Count).ShouldBe(60);
        await writer.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_comes_after_the_end_is_refused_at_once()
    {
        using var writer = new Writer(_ => null);
        await writer.StartAsync(CancellationToken.None);
        (await writer.Hand("in time")).IsDone.ShouldBeTrue();
        await writer.StopAsync(CancellationToken.None);

        (await writer.Hand("too late").WaitAsync(TimeSpan.FromSeconds(5))).Fault.ShouldBe(Busy);
        await writer.Fence().WaitAsync(TimeSpan.FromSeconds(5));
    }

    private sealed class Writer(Func<IReadOnlyList<string>, Exception?> fails)
        : GroupWriter<string, string>(Busy, NotSaved, NullLogger.Instance)
    {
        public List<IReadOnlyList<string>> Commits { get; } = [];

        public Task<Result<string>> Hand(string item) => Submit(item, CancellationToken.None);

        public Task Fence() => Settle(CancellationToken.None);

        protected override object GroupOf(string item) => "all";

        protected override Task<IReadOnlyList<Result<string>>> Commit(IReadOnlyList<string> group)
        {
            Commits.Add(group);
            return fails(group) is { } failure
                ? throw failure
                : Task.FromResult<IReadOnlyList<Result<string>>>([.. group.Select(i => (Result<string>)i)]);
        }
    }
}
