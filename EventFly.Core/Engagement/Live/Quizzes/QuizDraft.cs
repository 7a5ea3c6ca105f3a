using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>One question as its author types it.</summary>
public sealed record QuestionDraft(PollDraft Poll, Marking Marking)
{
    public const int ExplanationLength = 300;
    public const int FewestSeconds = 5;
    public const int MostSeconds = 240;
    public const int MostAccepted = 10;

    public Fault? Fault()
    {
        var checks = new Checks();
        foreach (var field in Poll.Fault()?.Fields ?? [])
        {
            checks.That(false, field.Field, field.Sentence);
        }

        checks.That(
            Poll.Kind is not (PollKind.Rating or PollKind.WordCloud),
            "kind",
            "Nothing is right or wrong in this kind of question. Ask it as a poll."
        );
        checks.That(
            Marking.Seconds is 0 or (>= FewestSeconds and <= MostSeconds),
            "seconds",
            new Sentence("Give {0} to {1} seconds, or no limit.", FewestSeconds, MostSeconds)
        );
        checks.That(Marking.Tolerance >= 0, "tolerance", "How far off is still right? Type 0 or more.");
        checks.That(
            Text.Fits(Marking.Explanation, ExplanationLength),
            "explanation",
            new Sentence("Keep it within {0} characters.", ExplanationLength)
        );
        checks.That(HasRightAnswer(), "right", "Mark the right answer.");
        return checks.Fault;
    }

    private bool HasRightAnswer()
    {
        var right = new Answer(Marking.Right);
        var options = Poll.Given.Count;
        return Poll.Kind switch
        {
            PollKind.Numeric => right.Number is not null,
            PollKind.OpenText => right.Words.Count <= MostAccepted
                && right.Words.All(w => AnswerRules.IsText(Text.Tidy(w))),
            PollKind.Ranking => right.Positions.Count == options
                && right.Positions.Order().SequenceEqual(Enumerable.Range(0, options)),
            _ => right.Positions.Count > 0 && right.Positions.All(p => p < options),
        };
    }
}

/// <summary>A quiz as its author types it.</summary>
/// <param name="Teams">Names to choose from; none is everyone for themselves.</param>
public sealed record QuizDraft(string Title, IReadOnlyList<QuestionDraft> Questions, IReadOnlyList<string> Teams)
{
    public const int MostQuestions = 100;
    public const int MostTeams = 12;

    /// <summary>Participants may give themselves more time to answer, without losing points for it.</summary>
    public bool AllowsMoreTime { get; init; } = true;

    /// <summary>A hundred more for each right answer in a row after the first, up to five hundred.</summary>
    public bool RewardsStreaks { get; init; }

    internal IReadOnlyList<string> GivenTeams => Text.EachOnce(Teams);

    /// <summary>Fields of a question carry its place, from 0: <c>questions[2].right</c>.</summary>
    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(Title.Trim().Length > 0, "title", "Give the quiz a name.");
        checks.That(
            Text.Fits(Title.Trim(), Quiz.TitleLength),
            "title",
            new Sentence("Keep it within {0} characters.", Quiz.TitleLength)
        );
        checks.That(
            Questions.Count is >= 1 and <= MostQuestions,
            "questions",
            new Sentence("A quiz has 1 to {0} questions.", MostQuestions)
        );
        checks.That(
            GivenTeams.Count is 0 or (>= 2 and <= MostTeams),
            "teams",
            new Sentence("Name 2 to {0} teams, or none.", MostTeams)
        );
        checks.That(
            GivenTeams.All(t => Text.Fits(t, Quiz.TeamLength)),
            "teams",
            new Sentence("Keep it within {0} characters.", Quiz.TeamLength)
        );
        for (var i = 0; i < Questions.Count; i++)
        {
            foreach (var field in Questions[i].Fault()?.Fields ?? [])
            {
                checks.That(false, $"questions[{i}].{field.Field}", field.Sentence);
            }
        }

        return checks.Fault;
    }
}
