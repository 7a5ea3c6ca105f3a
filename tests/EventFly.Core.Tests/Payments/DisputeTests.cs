using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Registration.Contracts;
using EventFly.Testing;

namespace EventFly.Core.Tests.Payments;

/// <summary>What a bank tells of a dispute, in whatever order it arrives.</summary>
public sealed class DisputeTests(ITestOutputHelper output)
{
    private static readonly Payment Paid = Payment.Start(
        new Charge(OrderId.New(), EventId.New(), new Money(1900, "EUR"), "Meetup"),
        "card",
        TestApp.Now
    );

    private static readonly DisputeNews Opened = new(
        "money-1",
        "dispute-1",
        new Money(1900, "EUR"),
        "fraudulent",
        DisputeState.Open,
        IsMoneyGone: true,
        new Money(1500, "EUR"),
        TestApp.Now.AddDays(14),
        TestApp.Now,
        TestApp.Now
    );

    private static readonly DisputeNews Asked = Opened with
    {
        IsMoneyGone = false,
        Fee = null,
        ToldAt = TestApp.Now.AddDays(-1),
    };

    private static readonly DisputeNews Moved = Opened with
    {
        DueAt = TestApp.Now.AddDays(20),
        ToldAt = TestApp.Now.AddHours(1),
    };

    private static readonly DisputeNews Answered = Opened with
    {
        State = DisputeState.UnderReview,
        DueAt = null,
        ToldAt = TestApp.Now.AddHours(2),
    };

    private static readonly DisputeNews Won = Answered with
    {
        State = DisputeState.Won,
        ToldAt = TestApp.Now.AddDays(9),
    };

    private static readonly DisputeNews Lost = Won with { State = DisputeState.Lost };

    [Fact]
    public void The_money_leaves_and_comes_back_when_it_is_won_but_for_the_fee()
    {
        Balance(Opened).ShouldBe("clearing -3400, disputed 1900, fees 1500");
        Balance(Opened, Answered, Won).ShouldBe("clearing -1500, disputed 0, fees 1500");
    }

    [Fact]
    public void When_it_is_lost_the_sale_is_taken_back() =>
        Balance(Opened, Lost).ShouldBe("clearing -3400, disputed 0, fees 1500, sales 1900");

    [Fact]
    public void While_a_bank_only_asks_no_money_moves()
    {
        Balance(Asked).ShouldBe("");
        Balance(Asked, Asked with { State = DisputeState.Closed, ToldAt = TestApp.Now }).ShouldBe("");
    }

    [Fact]
    public void However_its_story_is_shuffled_and_repeated_the_end_is_the_same()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        foreach (var end in new[] { Won, Lost })
        {
            DisputeNews[] story = [Asked, Opened, Moved, Answered, end];
            var expected = End(story);
            for (var i = 0; i < 500; i++)
            {
                DisputeNews[] told = [.. story, .. random.GetItems(story, random.Next(6))];
                random.Shuffle(told);
                End(told).ShouldBe(expected);
            }

            // Without its end, what was told last of what is furthest on counts.
            DisputeNews[] open = [Asked, Moved, Opened];
            random.Shuffle(open);
            End(open).ShouldBe(End(Asked, Opened, Moved));
        }
    }

    private static string Balance(params DisputeNews[] told)
    {
        var lines = Tell(told).Lines;
        lines.Sum(l => l.Amount.Minor).ShouldBe(0);
        return string.Join(
            ", ",
            lines
                .GroupBy(l => l.Account)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} {g.Sum(l => l.Amount.Minor)}")
        );
    }

    private static string End(params DisputeNews[] told)
    {
        var dispute = Tell(told).Dispute;
        return $"{dispute.State} {dispute.DueAt:u} {dispute.IsMoneyGone} {dispute.Fee} {dispute.ToldAt:u} {Balance(told)}";
    }

    private static (Dispute Dispute, IReadOnlyList<LedgerEntry> Lines) Tell(params DisputeNews[] told)
    {
        var (dispute, first) = Dispute.Open(Paid, told[0], Name(told[0]), TestApp.Now);
        return (dispute, [.. first, .. told.Skip(1).SelectMany(t => dispute.Hear(t, Name(t), TestApp.Now))]);
    }

    private static string Name(DisputeNews news) => $"told-{news.State}-{news.ToldAt:u}";
}
