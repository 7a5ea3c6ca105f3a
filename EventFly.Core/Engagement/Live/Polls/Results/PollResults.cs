using System.Globalization;

namespace EventFly.Core.Engagement.Live.Polls.Results;

/// <summary>One entry of the tallies.</summary>
public readonly record struct TallyCount(int Count, bool IsHidden);

/// <summary>What a round has come to. Built once for a push, shared by all screens, never changed.</summary>
/// <param name="Voters">People whose answer counts.</param>
/// <param name="Options">In the order asked; empty for kinds without options.</param>
/// <param name="Numbers">For ratings and estimates with at least one answer.</param>
/// <param name="Words">
/// People's own words, most frequent first, at most <see cref="MostWords"/>; what the host has hidden is left out.
/// </param>
/// <param name="WordsInAll">How many different ones there are, the hidden ones left out.</param>
public sealed record PollResults(
    int Voters,
    IReadOnlyList<OptionView> Options,
    NumberSummary? Numbers,
    IReadOnlyList<WordView> Words,
    int WordsInAll
)
{
    public const int MostWords = 60;

    /// <summary>The same without anything counted but how many have answered.</summary>
    public PollResults Covered() =>
        this with
        {
            Options = [.. Options.Select(o => o with { Count = 0, Share = 0, Percent = 0 })],
            Numbers = null,
            Words = [],
            WordsInAll = 0,
        };

    public static PollResults Of(PollSheet sheet, int voters, IReadOnlyDictionary<string, TallyCount> tallies) =>
        sheet.Kind switch
        {
            PollKind.Numeric => new(voters, [], NumberSummary.Of(Estimates(tallies)), [], 0),
            PollKind.Rating => new(
                voters,
                OptionsOf(sheet, voters, tallies),
                NumberSummary.Of(Steps(sheet, tallies)),
                [],
                0
            ),
            PollKind.WordCloud => OfWords(voters, SpelledAlike(tallies)),
            PollKind.OpenText => OfWords(voters, tallies),
            _ => new(voters, OptionsOf(sheet, voters, tallies), null, [], 0),
        };

    private static List<OptionView> OptionsOf(
        PollSheet sheet,
        int voters,
        IReadOnlyDictionary<string, TallyCount> tallies
    )
    {
        var counts = sheet.Options.Select((_, i) => tallies.GetValueOrDefault(AnswerRules.KeyOf(i)).Count).ToList();
        // Of several that one may tick, each says how many people ticked it; a ranking, how near it is to being everyone's first.
        var whole = sheet.Kind switch
        {
            PollKind.Multiple => voters,
            PollKind.Ranking => voters * sheet.Options.Count,
            _ => counts.Sum(),
        };
        int[] percents = sheet.Kind is PollKind.Multiple or PollKind.Ranking
            ? [.. counts.Select(c => Percents.Of(c, whole))]
            : Percents.OfParts(counts);
        return
        [
            .. sheet.Options.Select(
                (text, i) =>
                    new OptionView(
                        i + 1,
                        text,
                        i < sheet.Pictures.Count ? sheet.Pictures[i] : null,
                        counts[i],
                        whole == 0 ? 0 : Math.Round(100.0 * counts[i] / whole, 1),
                        percents[i]
                    )
            ),
        ];
    }

    private static PollResults OfWords(int voters, IReadOnlyDictionary<string, TallyCount> tallies)
    {
        var shown = tallies.Where(t => t.Value is { IsHidden: false, Count: > 0 }).ToList();
        var most = shown.Count == 0 ? 1 : shown.Max(t => t.Value.Count);
        return new(
            voters,
            [],
            null,
            [
                .. shown
                    .OrderByDescending(t => t.Value.Count)
                    .ThenBy(t => t.Key, StringComparer.Ordinal)
                    .Take(MostWords)
                    .Select(t => new WordView(t.Key, t.Value.Count, Math.Round((double)t.Value.Count / most, 2))),
            ],
            shown.Count
        );
    }

    /// <summary>
    /// A word that is written in several ways is one, in the spelling that most have used; hidden in one of them, it is hidden.
    /// </summary>
    private static Dictionary<string, TallyCount> SpelledAlike(IReadOnlyDictionary<string, TallyCount> tallies) =>
        tallies
            .GroupBy(t => Kernel.Text.Likeness(t.Key))
            .ToDictionary(
                word =>
                    word.OrderByDescending(t => t.Value.Count)
                        .ThenByDescending(t => t.Key, StringComparer.Ordinal)
                        .First()
                        .Key,
                word => new TallyCount(word.Sum(t => t.Value.Count), word.Any(t => t.Value.IsHidden))
            );

    private static IEnumerable<(decimal, int)> Estimates(IReadOnlyDictionary<string, TallyCount> tallies) =>
        tallies.Select(t => (decimal.Parse(t.Key, CultureInfo.InvariantCulture), t.Value.Count));

    private static IEnumerable<(decimal, int)> Steps(
        PollSheet sheet,
        IReadOnlyDictionary<string, TallyCount> tallies
    ) => tallies.Select(t => ((sheet.Low ?? 1) + int.Parse(t.Key, CultureInfo.InvariantCulture), t.Value.Count));
}

/// <param name="Number">Counted from 1; picks colour, shape and letter.</param>
/// <param name="Picture">Address of its picture; null when it has none.</param>
/// <param name="Count">Answers; for a ranking its points.</param>
/// <param name="Share">
/// Percent, 0 to 100, one digit behind the point: of all answers; of the people where each may tick several; of the most
/// points that a ranking can give.
/// </param>
/// <param name="Percent">The same as a whole number, as all screens show it; of answers they add up to 100.</param>
public sealed record OptionView(int Number, string Text, string? Picture, int Count, double Share, int Percent);

/// <param name="Weight">Compared with the most frequent one: above 0, up to 1.</param>
public sealed record WordView(string Text, int Count, double Weight);

/// <summary>Estimates or ratings in a few figures.</summary>
/// <param name="Bars">The spread in up to <see cref="MostBars"/> equally wide steps, lowest first.</param>
public sealed record NumberSummary(
    decimal Average,
    decimal Median,
    decimal Lowest,
    decimal Highest,
    IReadOnlyList<NumberBar> Bars
)
{
    public const int MostBars = 12;

    /// <param name="answers">Each number and how often it was given.</param>
    /// <returns>Null when nobody has answered.</returns>
    public static NumberSummary? Of(IEnumerable<(decimal Number, int Count)> answers)
    {
        var sorted = answers.Where(a => a.Count > 0).OrderBy(a => a.Number).ToList();
        var count = sorted.Sum(a => a.Count);
        if (count == 0)
        {
            return null;
        }

        var (lowest, highest) = (sorted[0].Number, sorted[^1].Number);
        return new(
            Math.Round(sorted.Sum(a => a.Number * a.Count) / count, 2),
            (At(sorted, (count - 1) / 2) + At(sorted, count / 2)) / 2,
            lowest,
            highest,
            BarsOf(sorted, lowest, highest)
        );
    }

    /// <summary>The number of the answer at a place among all answers in order.</summary>
    private static decimal At(List<(decimal Number, int Count)> sorted, int place)
    {
        var passed = 0;
        foreach (var (number, count) in sorted)
        {
            passed += count;
            if (place < passed)
            {
                return number;
            }
        }

        return sorted[^1].Number;
    }

    private static List<NumberBar> BarsOf(List<(decimal Number, int Count)> sorted, decimal lowest, decimal highest)
    {
        if (sorted.Count <= MostBars)
        {
            var tallest = sorted.Max(a => a.Count);
            return [.. sorted.Select(a => new NumberBar(a.Number, a.Number, a.Count, (double)a.Count / tallest))];
        }

        var width = (highest - lowest) / MostBars;
        var counts = new int[MostBars];
        foreach (var (number, count) in sorted)
        {
            counts[Math.Min((int)((number - lowest) / width), MostBars - 1)] += count;
        }

        var most = counts.Max();
        return
        [
            .. counts.Select(
                (count, i) =>
                    new NumberBar(lowest + (width * i), lowest + (width * (i + 1)), count, (double)count / most)
            ),
        ];
    }
}

/// <param name="From">Lowest number in it.</param>
/// <param name="To">Where the next begins; equal to <paramref name="From"/> when each number has its own.</param>
/// <param name="Height">Compared with the tallest one: 0 to 1.</param>
public sealed record NumberBar(decimal From, decimal To, int Count, double Height);
