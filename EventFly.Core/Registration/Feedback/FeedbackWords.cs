using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Feedback;

/// <param name="Stars">1 to 5.</param>
public sealed record RatedSession(SessionId Session, int Stars);

/// <param name="Question">The <see cref="FeedbackQuestion.Number"/> of the question.</param>
/// <param name="Value">Text, or numbers of choices as <c>1,3</c>; empty: no answer.</param>
public sealed record AnsweredFeedback(int Question, [property: ManyLines] string Value);

/// <summary>What a guest says, as a whole.</summary>
/// <param name="Stars">1 to 5.</param>
/// <param name="Recommend">0 to 10; null: not said.</param>
/// <param name="Comment">At most 2,000 characters; empty: none.</param>
/// <param name="IsNamed">The team reads the guest's name beside it.</param>
public sealed record FeedbackWords(
    int Stars,
    int? Recommend,
    [property: ManyLines] string Comment,
    bool IsNamed,
    CommentShowing Showing
)
{
    /// <summary>What is not in it has no stars.</summary>
    public IReadOnlyList<RatedSession> Sessions { get; init; } = [];

    /// <summary>What is not in it has no answer.</summary>
    public IReadOnlyList<AnsweredFeedback> Answers { get; init; } = [];

    /// <param name="sessions">Those that can be rated.</param>
    /// <param name="answers">To what is asked, as they are kept.</param>
    internal Fault? Fault(
        FeedbackTerms terms,
        IReadOnlySet<SessionId> sessions,
        out IReadOnlyDictionary<int, string> answers
    )
    {
        var checks = new Checks();
        checks.That(Stars is >= 1 and <= GuestFeedback.MostStars, "stars", "Choose one to five stars.");
        checks.That(
            Recommend is null or (>= 0 and <= GuestFeedback.MostRecommend),
            "recommend",
            "Choose a number from 0 to 10."
        );
        checks.That(
            Text.Fits(Comment.Trim(), GuestFeedback.CommentLength),
            "comment",
            new Sentence("Keep it within {0} characters.", GuestFeedback.CommentLength)
        );
        checks.That(
            !IsNamed || terms.CanBeNamed,
            "named",
            "Feedback about this event is anonymous: nobody gives a name."
        );
        checks.That(
            Showing is not CommentShowing.WithFirstName || IsNamed,
            "showing",
            "To be shown with your first name, tell it to the team as well. Or have it shown without a name."
        );
        checks.That(
            Sessions.All(s => sessions.Contains(s.Session) && s.Stars is >= 1 and <= GuestFeedback.MostStars)
                && Sessions.DistinctBy(s => s.Session).Count() == Sessions.Count,
            "sessions",
            "Rate sessions of this event, each once and with one to five stars."
        );
        answers = Read(terms, checks);
        return checks.Fault;
    }

    private Dictionary<int, string> Read(FeedbackTerms terms, Checks checks)
    {
        var read = new Dictionary<int, string>();
        foreach (var question in terms.Asked)
        {
            var typed = Answers.LastOrDefault(a => a.Question == question.Number)?.Value ?? "";
            var (value, wrong) = question.Read(typed);
            checks.That(wrong is null, $"answer-{question.Number}", wrong ?? default);
            if (value.Length > 0)
            {
                read[question.Number] = value;
            }
        }

        return read;
    }
}
