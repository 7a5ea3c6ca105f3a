using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>
/// Something that an organizer asks of whoever orders, or of each guest. How many of an event are asked is counted in its sales terms:
/// an order of an event that asks nothing reads no questions.
/// </summary>
public sealed class FormQuestion : Aggregate
{
    /// <summary>So many an event can ask at a time.</summary>
    public const int MostOfEvent = 20;

    private FormQuestion() { }

    public FormQuestionId Id { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>Read and written as a whole.</summary>
    public FormQuestionDetails Details { get; private set; } = null!;

    /// <summary>Its place among the event's questions, lowest first; equal ones by age.</summary>
    public int Position { get; private set; }

    /// <summary>Numbers of choices that were taken away are not given again: answers name them.</summary>
    public int LastChoice { get; private set; }

    /// <summary>It was deleted and has answers: it is asked no more, and they stay.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    public static Result<FormQuestion> Ask(EventId forEvent, FormQuestionDetails details)
    {
        var question = new FormQuestion { Id = FormQuestionId.New(), Event = forEvent };
        return question.Apply(details) is { IsDone: false } refused ? refused.Fault : question;
    }

    /// <summary>Answers keep the words that they were asked with.</summary>
    /// <param name="isAnswered">Then what was answered must stay the same kind of thing.</param>
    public Result<Done> Change(FormQuestionDetails details, bool isAnswered) =>
        isAnswered && (details.Kind, details.Scope) != (Details.Kind, Details.Scope)
            ? RegistrationFaults.QuestionWasAnswered
            : Apply(details);

    public void MoveTo(int position) => Position = position;

    public void Archive(DateTimeOffset now) => ArchivedAt = now;

    private Result<Done> Apply(FormQuestionDetails details)
    {
        if (details.Fault() is { } fault)
        {
            return fault;
        }

        Details = details.Tidied(details.Kind.HasChoices() ? Numbered(details.Choices) : []);
        return Result.Done;
    }

    private List<FormChoice> Numbered(IReadOnlyList<FormChoice> typed)
    {
        var known = (Details?.Choices ?? []).Select(c => c.Number).ToHashSet();
        return
        [
            .. typed.Select(c => new FormChoice(known.Remove(c.Number) ? c.Number : ++LastChoice, Text.Tidy(c.Label))),
        ];
    }
}
