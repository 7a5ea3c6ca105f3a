using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Feedback;

public enum FeedbackState
{
    /// <summary>Nobody is asked.</summary>
    Off,

    /// <summary>It is not over yet.</summary>
    Early,
    Open,
    Closed,
}

/// <summary>What an organizer decides about the feedback of an event.</summary>
/// <param name="Days">So long after the end it can be given and changed; 1 to 90.</param>
/// <param name="CanBeNamed">Guests may tell who they are; else nobody can.</param>
/// <param name="Questions">In their order; at most 10 that are asked.</param>
public sealed record FeedbackTerms(bool IsOn, int Days, bool CanBeNamed, IReadOnlyList<FeedbackQuestion> Questions)
{
    public const int UsualDays = 14;
    public const int MostDays = 90;
    public const int MostQuestions = 10;

    /// <summary>As long as nobody decided anything else.</summary>
    public static readonly FeedbackTerms Usual = new(true, UsualDays, true, []);

    public IEnumerable<FeedbackQuestion> Asked => Questions.Where(q => q.IsAsked);

    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(Days is >= 1 and <= MostDays, "days", new Sentence("Choose 1 to {0} days.", MostDays));
        checks.That(
            Questions.Count <= MostQuestions,
            "questions",
            new Sentence("Ask at most {0} questions: who is asked little answers more.", MostQuestions)
        );
        foreach (var (place, question) in Questions.Index())
        {
            question.Check(checks, place);
        }

        return checks.Fault;
    }

    /// <summary>By the clocks of the event: the same time of the day as its end.</summary>
    public DateTimeOffset ClosesAt(EventCard card) =>
        Zone.Resolve(Zone.Local(card.EndsAt, card.Zone).DateTime.AddDays(Days), card.Zone);

    public FeedbackState StateAt(EventCard card, DateTimeOffset now) =>
        !IsOn || card.State is not EventState.Published ? FeedbackState.Off
        : !card.HasEnded(now) ? FeedbackState.Early
        : now < ClosesAt(card) ? FeedbackState.Open
        : FeedbackState.Closed;
}
