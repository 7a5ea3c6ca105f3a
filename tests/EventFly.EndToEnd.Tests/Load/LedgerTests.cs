using EventFly.Load.Measures;

namespace EventFly.EndToEnd.Tests.Load;

/// <summary>The kill scenario says "nothing lost" only as honestly as this comparison does: here it must find what is planted.</summary>
public sealed class LedgerTests
{
    private static readonly Guid Poll = Guid.CreateVersion7();
    private static readonly CountedVote Ann = new(Guid.CreateVersion7(), Poll, 1, 1);
    private static readonly CountedVote Ben = new(Guid.CreateVersion7(), Poll, 1, 2);
    private static readonly CountedVote Cem = new(Guid.CreateVersion7(), Poll, 1, 2);
    private static readonly CountedVote[] Told = [Ann, Ben, Cem];
    private static readonly CountedOption[] Tallies = [new(Poll, 1, 1, 1), new(Poll, 1, 2, 2)];

    [Fact]
    public void What_was_told_and_is_stored_is_neither_lost_nor_doubled()
    {
        var ledger = Ledger.Compare(Told, [Cem, Ann, Ben], Tallies);

        ledger.Lost.ShouldBeEmpty();
        (ledger.Acknowledged, ledger.Stored, ledger.Doubled).ShouldBe((3, 3, 0));
    }

    [Fact]
    public void A_ballot_that_is_gone_is_lost()
    {
        var ledger = Ledger.Compare(Told, [Ann, Cem], [new(Poll, 1, 1, 1), new(Poll, 1, 2, 1)]);

        ledger.Lost.ShouldBe([Ben]);
        ledger.Doubled.ShouldBe(0);
    }

    [Fact]
    public void A_ballot_that_says_something_else_is_lost() =>
        Ledger.Compare(Told, [Ann, Ben with { Option = 1 }, Cem], Tallies).Lost.ShouldBe([Ben]);

    [Fact]
    public void A_ballot_of_another_round_does_not_stand_in() =>
        Ledger.Compare(Told, [Ann, Ben with { Round = 2 }, Cem], Tallies).Lost.ShouldBe([Ben]);

    [Fact]
    public void A_second_ballot_of_one_participant_in_a_round_is_doubled() =>
        Ledger
            .Compare(Told, [.. Told, Ann with { Option = 2 }], [new(Poll, 1, 1, 1), new(Poll, 1, 2, 3)])
            .Doubled.ShouldBe(1);

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    public void A_tally_that_differs_from_the_ballots_is_told(int count) =>
        Ledger.Compare(Told, Told, [new(Poll, 1, 1, 1), new(Poll, 1, 2, count)]).Doubled.ShouldBe(1);

    [Fact]
    public void A_vote_that_nobody_was_told_of_may_be_stored_or_not()
    {
        var ledger = Ledger.Compare([Ann], Told, Tallies);

        ledger.Lost.ShouldBeEmpty();
        (ledger.Acknowledged, ledger.Stored, ledger.Doubled).ShouldBe((1, 3, 0));
    }
}
