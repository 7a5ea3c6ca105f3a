using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Feedback;

/// <summary>What an event asks when it is over. An event without a row of its own asks as <see cref="FeedbackTerms.Usual"/>.</summary>
public sealed class FeedbackForm : Aggregate
{
    private FeedbackForm() { }

    public EventId Event { get; private set; }

    /// <summary>Read and written as a whole.</summary>
    public FeedbackTerms Terms { get; private set; } = FeedbackTerms.Usual;

    /// <summary>Numbers of questions that were taken out are not given again: answers name them.</summary>
    public int LastQuestion { get; private set; }

    public static FeedbackForm Of(EventId subject) => new() { Event = subject };

    /// <param name="answered">Numbers of questions that have answers: they stay as they were asked.</param>
    public Result<Done> Change(FeedbackTerms terms, IReadOnlySet<int> answered)
    {
        if (terms.Fault() is { } wrong)
        {
            return wrong;
        }

        var known = Terms.Questions.ToDictionary(q => q.Number);
        var checks = new Checks();
        var asked = new List<FeedbackQuestion>();
        foreach (var (place, typed) in terms.Questions.Index())
        {
            var isKnown = known.Remove(typed.Number, out var before);
            var question = typed.Tidied(isKnown ? typed.Number : ++LastQuestion);
            checks.That(
                before is null || !answered.Contains(typed.Number) || question.Asks(before),
                $"prompt-{place}",
                "Guests have answered this one, so it stays as it was asked. Take it out and ask another one instead."
            );
            asked.Add(question);
        }

        if (checks.Fault is { } fixedQuestion)
        {
            return fixedQuestion;
        }

        var kept = known.Values.Where(q => answered.Contains(q.Number)).Select(q => q with { IsAsked = false });
        Terms = terms with { Questions = [.. asked, .. kept] };
        return Result.Done;
    }
}
