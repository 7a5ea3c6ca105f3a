using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>What was answered to a form question, with the words in which it was asked: it stays what it was when they change.</summary>
public sealed class FormAnswer
{
    private FormAnswer() { }

    public Guid Id { get; private set; }

    public EventId Event { get; private set; }

    public OrderId Order { get; private set; }

    /// <summary>Of which ticket; null for one of the order, and while the ticket is not paid for.</summary>
    public TicketId? Ticket { get; private set; }

    /// <summary>Which of the order's tickets it is of as they were ordered, from 1; 0: of the order.</summary>
    public int Place { get; private set; }

    public FormQuestionId Question { get; private set; }

    public FormQuestionKind Kind { get; private set; }

    public string Prompt { get; private set; } = "";

    /// <summary>See <see cref="FormValue"/>.</summary>
    public string Value { get; private set; } = "";

    /// <summary>What was chosen, in the words of that time; empty for other kinds.</summary>
    public IReadOnlyList<string> Labels { get; private set; } = [];

    public DateTimeOffset AnsweredAt { get; private set; }

    internal static FormAnswer Of(
        EventId subject,
        OrderId order,
        int place,
        TicketId? ticket,
        GivenAnswer given,
        DateTimeOffset now
    )
    {
        var answer = new FormAnswer
        {
            Id = Guid.CreateVersion7(),
            Event = subject,
            Order = order,
            Place = place,
            Ticket = ticket,
            Question = given.Question.Id,
        };
        answer.Change(given, now);
        return answer;
    }

    /// <summary>It was answered anew, to the question as it is now.</summary>
    internal void Change(GivenAnswer given, DateTimeOffset now)
    {
        var asked = given.Question.Details;
        (Kind, Prompt, Value, AnsweredAt) = (asked.Kind, asked.Prompt, given.Value, now);
        var chosen = FormValue.Parts(given.Value);
        Labels = [.. asked.Choices.Where(c => chosen.Contains(FormValue.Of(c.Number))).Select(c => c.Label)];
    }

    /// <summary>Its ticket is there.</summary>
    internal void GiveTo(TicketId ticket) => Ticket = ticket;
}

/// <summary>An answer that was looked at and is good.</summary>
/// <param name="Place">As in <see cref="FormAnswer"/>.</param>
internal sealed record GivenAnswer(AskedQuestion Question, string Value, int Place = 0);
