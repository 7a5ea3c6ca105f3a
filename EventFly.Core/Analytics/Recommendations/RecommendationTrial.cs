using System.Diagnostics;

namespace EventFly.Core.Analytics.Recommendations;

/// <summary>What a trial found, each an average over people who chose something.</summary>
/// <param name="NdcgAt10">Of the trained ranker (<see cref="RankingMeasures.Ndcg"/>).</param>
/// <param name="Coverage">The share of candidates that are among the first ten of anybody.</param>
/// <param name="PopularityNdcgAt10">Of what most people have a ticket of.</param>
/// <param name="FirstFormulaNdcgAt10">Of the formula of the first EventFly.</param>
/// <param name="People">Who chose something.</param>
/// <param name="Candidates">Events that could have been recommended to anybody.</param>
/// <param name="TrainSeconds">Choosing examples and learning from them.</param>
/// <param name="P95Milliseconds">The 95th of a hundred lists takes at most so long.</param>
public sealed record TrialResult(
    double NdcgAt10,
    double RecallAt20,
    double Coverage,
    double PopularityNdcgAt10,
    double FirstFormulaNdcgAt10,
    int People,
    int Candidates,
    double TrainSeconds,
    double P95Milliseconds
);

/// <summary>Trains a ranker on what was known by a day, and looks how well it foresees what people chose from then on.</summary>
public sealed class RecommendationTrial(IRankerTrainer trainer)
{
    /// <summary>Of more people so many are asked, drawn by lot.</summary>
    private const int MostPeople = 5_000;

    private const int First = 10;
    private const int Longer = 20;

    /// <param name="history">Choices before <paramref name="today"/> only.</param>
    /// <param name="chosen">For each person what they chose from then on.</param>
    /// <param name="window">For how many days they were watched.</param>
    public TrialResult Run(
        History history,
        IReadOnlyList<IReadOnlySet<int>> chosen,
        DateOnly today,
        int window,
        int seed
    )
    {
        var clock = Stopwatch.StartNew();
        var ranker = trainer.Train(Lessons.Of(history, today, window, seed), seed);
        var train = clock.Elapsed.TotalSeconds;

        var moment = new Moment(history, today);
        var (shown, candidates) = (new HashSet<int>(), new HashSet<int>());
        var (ndcg, recall, popularity, first) = (0d, 0d, 0d, 0d);
        var times = new List<double>();
        foreach (var person in Drawn(history.People.Count, seed))
        {
            var could = moment.Candidates(person);
            candidates.UnionWith(could);
            var wanted = could.Where(chosen[person].Contains).ToHashSet();
            if (wanted.Count == 0)
            {
                continue;
            }

            clock.Restart();
            var weighed = moment.Weigh(person);
            var list = weighed.Order(ranker.Score(weighed.Clues));
            times.Add(clock.Elapsed.TotalMilliseconds);

            shown.UnionWith(list.Take(First));
            ndcg += RankingMeasures.Ndcg(list, wanted, First);
            recall += RankingMeasures.Recall(list, wanted, Longer);
            popularity += RankingMeasures.Ndcg(Baselines.Popularity(moment, could), wanted, First);
            first += RankingMeasures.Ndcg(Baselines.FirstFormula(moment, person, could), wanted, First);
        }

        var people = Math.Max(1, times.Count);
        times.Sort();
        return new TrialResult(
            ndcg / people,
            recall / people,
            shown.Count / (double)Math.Max(1, candidates.Count),
            popularity / people,
            first / people,
            times.Count,
            candidates.Count,
            train,
            times.Count == 0 ? 0 : times[(int)(0.95 * (times.Count - 1))]
        );
    }

    private static IEnumerable<int> Drawn(int people, int seed)
    {
        var all = Enumerable.Range(0, people).ToArray();
        if (people > MostPeople)
        {
            new Random(seed).Shuffle(all);
        }

        return all.Take(MostPeople);
    }
}
