using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;

namespace EventFly.Web.Tests.Circuits;

public sealed class BudgetTests
{
    private readonly Budget _budget = new(new Allowance(PerSecond: 10, AtOnce: 5));

    [Fact]
    public void A_burst_within_the_reserve_does_not_wait() =>
        Waits(5, TimeSpan.Zero).ShouldAllBe(w => w == TimeSpan.Zero);

    [Fact]
    public void Beyond_the_reserve_each_waits_for_its_turn() =>
        Waits(8, TimeSpan.Zero)
            .Skip(5)
            .ShouldBe([TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.3)]);

    [Fact]
    public void The_reserve_fills_again_and_not_beyond_its_size()
    {
        Waits(5, TimeSpan.Zero);

        Waits(6, TimeSpan.FromHours(1)).Count(w => w > TimeSpan.Zero).ShouldBe(1);
    }

    [Fact]
    public void Whoever_keeps_to_the_rate_never_waits() =>
        Enumerable
            .Range(0, 1_000)
            .Select(i => _budget.Take(TimeSpan.FromSeconds(0.1 * i)))
            .ShouldAllBe(w => w == TimeSpan.Zero);

    [Fact]
    public void Strain_lasts_until_some_of_the_reserve_is_there_again()
    {
        Waits(7, TimeSpan.Zero);
        for (var i = 1; i <= 20; i++)
        {
            // A moment later than allowed, as on a busy server.
            Waits(1, TimeSpan.FromSeconds(0.101 * i));
        }

        _budget.Strained(TimeSpan.FromSeconds(2)).ShouldBe(TimeSpan.FromSeconds(2));

        Waits(1, TimeSpan.FromMinutes(1));

        _budget.Strained(TimeSpan.FromMinutes(1)).ShouldBe(TimeSpan.Zero);
    }

    private List<TimeSpan> Waits(int times, TimeSpan now) =>
        [.. Enumerable.Range(0, times).Select(_ => _budget.Take(now))];
}
