using System.Globalization;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Which answers a question takes, and what each adds to its tallies.</summary>
public static class AnswerRules
{
    public const int WordLength = 30;
    public const int TextLength = 280;
    public const int MostDecimals = 6;
    private const decimal LargestNumber = 1_000_000_000_000m;

    /// <summary>The answer in the one form in which it is stored and compared.</summary>
    public static Result<Answer> Read(Poll poll, Answer given) =>
        poll.Kind switch
        {
            PollKind.Multiple => Several(poll, given.Positions),
            PollKind.Ranking => Ranked(poll, given.Positions),
            PollKind.Numeric => Number(poll, given.Number),
            PollKind.WordCloud => Words(poll, given),
            PollKind.OpenText => Text(given),
            _ => given.Positions is [var position] && position < poll.Options.Count
                ? Answer.Option(position)
                : PollFaults.NoSuchOption,
        };

    /// <summary>The tallies that an answer moves, and by how much.</summary>
    public static IEnumerable<KeyValuePair<string, int>> Count(Poll poll, Answer answer) =>
        poll.Kind switch
        {
            PollKind.Ranking => answer.Positions.Select(
                (position, place) => KeyValuePair.Create(KeyOf(position), poll.Options.Count - place)
            ),
            PollKind.WordCloud => answer.Words.Select(w => KeyValuePair.Create(w, 1)),
            PollKind.Numeric or PollKind.OpenText => [KeyValuePair.Create(answer.Text, 1)],
            _ => answer.Positions.Select(position => KeyValuePair.Create(KeyOf(position), 1)),
        };

    public static string KeyOf(int position) => position.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether this can be an answer in one's own sentences: it is the key of its tally as well.</summary>
    internal static bool IsText(string tidy) => Kernel.Text.IsGiven(tidy, TextLength) && tidy.Length <= Tally.KeyUnits;

    private static Result<Answer> Several(Poll poll, IReadOnlyList<int> positions)
    {
        var chosen = positions.Distinct().Order().ToList();
        if (chosen.Count == 0 || chosen[^1] >= poll.Options.Count)
        {
            return PollFaults.NoSuchOption;
        }

        return poll.MostAnswers > 0 && chosen.Count > poll.MostAnswers
            ? PollFaults.TooMany(poll.MostAnswers)
            : Answer.Options(chosen);
    }

    private static Result<Answer> Ranked(Poll poll, IReadOnlyList<int> positions) =>
        positions.Count == poll.Options.Count && positions.Order().SequenceEqual(Enumerable.Range(0, positions.Count))
            ? Answer.Options(positions)
            : PollFaults.RankAll;

    private static Result<Answer> Number(Poll poll, decimal? number)
    {
        if (number is not { } value || Math.Abs(value) > LargestNumber)
        {
            return PollFaults.NoNumber;
        }

        if (value < (poll.Low ?? value) || value > (poll.High ?? value))
        {
            return PollFaults.OutsideOf(poll.Low, poll.High);
        }

        // Dividing by one with many decimals drops the zeros at the end: 2.50 and 2.5 are one number and must be one key.
        return Answer.Of(Math.Round(value, MostDecimals) / 1.0000000000000000000000000000m);
    }

    private static Result<Answer> Words(Poll poll, Answer given)
    {
        var words = Kernel.Text.EachOnce(given.Words);
        if (words.Length == 0)
        {
            return PollFaults.NoWords;
        }

        if (!words.All(w => Kernel.Text.Fits(w, WordLength)))
        {
            return PollFaults.TooLong(WordLength);
        }

        var most = Math.Max(1, poll.MostAnswers);
        return words.Length > most ? PollFaults.TooMany(most) : Answer.Of(words);
    }

    private static Result<Answer> Text(Answer given)
    {
        var text = Kernel.Text.Tidy(given.Text);
        return text.Length == 0 ? PollFaults.NoWords
            : IsText(text) ? new Answer(text)
            : PollFaults.TooLong(TextLength);
    }
}
