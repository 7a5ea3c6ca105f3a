namespace EventFly.Load.Measures;

/// <param name="Option">Number of the option, from 1.</param>
internal sealed record CountedVote(Guid Participant, Guid Poll, int Round, int Option);

/// <param name="Count">How many votes the server says this option has.</param>
internal sealed record CountedOption(Guid Poll, int Round, int Option, int Count);

/// <summary>What participants were told, held against what the database has.</summary>
/// <param name="Lost">Acknowledged, but not in the database, or there for another option.</param>
/// <param name="Doubled">Ballots beyond a participant's first, and votes by which tallies differ from ballots.</param>
internal sealed record Ledger(int Acknowledged, int Stored, IReadOnlyList<CountedVote> Lost, int Doubled)
{
    public static Ledger Compare(
        IReadOnlyCollection<CountedVote> acknowledged,
        IReadOnlyCollection<CountedVote> ballots,
        IReadOnlyCollection<CountedOption> tallies
    )
    {
        var stored = ballots.ToHashSet();
        var second = ballots.Count - ballots.DistinctBy(b => (b.Participant, b.Poll, b.Round)).Count();
        var real = ballots.CountBy(b => (b.Poll, b.Round, b.Option)).ToDictionary();
        var told = tallies.ToDictionary(t => (t.Poll, t.Round, t.Option), t => t.Count);
        var astray = real
            .Keys.Union(told.Keys)
            .Sum(option => Math.Abs(real.GetValueOrDefault(option) - told.GetValueOrDefault(option)));
        return new(
            acknowledged.Count,
            ballots.Count,
            [.. acknowledged.Where(a => !stored.Contains(a))],
            second + astray
        );
    }

    public void AddTo(Report report)
    {
        report.Number("acknowledged", Acknowledged);
        report.Number("stored", Stored);
        report.Number("lost", Lost.Count);
        report.Number("doubled", Doubled);
    }
}
