using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>
/// Which column holds what. Known by their headings: our template, and the one that Kahoot publishes for its quizzes
/// ("Question - max 120 characters", "Answer 1 - max 75 characters", …, "Time limit (sec) …", "Correct answer(s) …").
/// </summary>
internal sealed record SheetLayout(
    int HeadingRow,
    int Question,
    IReadOnlyList<int> Options,
    int Right,
    int? Seconds,
    int? Kind,
    int? Points,
    int? Explanation
)
{
    public const int LastRowForHeadings = 20;

    /// <summary>Null when no row looks like headings.</summary>
    public static SheetLayout? Find(IReadOnlyList<IReadOnlyList<SheetCell>> rows)
    {
        for (var row = 0; row < Math.Min(rows.Count, LastRowForHeadings); row++)
        {
            var headings = rows[row].Select(h => h.Text.Trim().ToLowerInvariant()).ToList();
            var question = headings.FindIndex(h =>
                h == "question" || h.StartsWith("question -", StringComparison.Ordinal)
            );
            var right = headings.FindIndex(h =>
                h is "right" or "correct" || h.StartsWith("correct answer", StringComparison.Ordinal)
            );
            var options = Enumerable
                .Range(0, headings.Count)
                .Where(i =>
                    headings[i].StartsWith("answer ", StringComparison.Ordinal)
                    || headings[i].StartsWith("option ", StringComparison.Ordinal)
                )
                .ToList();
            if (question >= 0 && right >= 0 && options.Count >= 2)
            {
                return new(
                    row,
                    question,
                    options,
                    right,
                    At(h => h == "seconds" || h.StartsWith("time limit", StringComparison.Ordinal)),
                    At(h => h == "kind"),
                    At(h => h == "points"),
                    At(h => h == "explanation")
                );
            }

            int? At(Predicate<string> heading) => headings.FindIndex(heading) is >= 0 and var i ? i : null;
        }

        return null;
    }
}
