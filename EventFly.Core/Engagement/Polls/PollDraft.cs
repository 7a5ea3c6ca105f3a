using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>What a host types about a poll. Blank options are left out.</summary>
public sealed record PollDraft(string Question, IReadOnlyList<string> Options, ResultsShown ResultsShown)
{
    internal IEnumerable<string> Given => Options.Select(o => o.Trim()).Where(o => o.Length > 0);

    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(Question.Trim().Length > 0, "question", "What do you want to ask?");
        checks.That(
            Question.Trim().Length <= Poll.QuestionLength,
            "question",
            new Sentence("Keep the question within {0} characters.", Poll.QuestionLength)
        );
        var options = Given.ToList();
        checks.That(
            options.Count is >= 2 and <= Poll.MostOptions,
            "options",
            new Sentence("Give 2 to {0} options.", Poll.MostOptions)
        );
        checks.That(
            options.TrueForAll(o => o.Length <= Poll.OptionLength),
            "options",
            new Sentence("Keep each option within {0} characters.", Poll.OptionLength)
        );
        checks.That(
            options.Distinct(StringComparer.OrdinalIgnoreCase).Count() == options.Count,
            "options",
            "Two options say the same."
        );
        return checks.Fault;
    }
}
