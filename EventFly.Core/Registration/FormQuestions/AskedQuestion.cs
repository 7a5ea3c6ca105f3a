using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>A form question as buyers and guests are asked it.</summary>
public sealed record AskedQuestion(FormQuestionId Id, FormQuestionDetails Details)
{
    /// <summary>Types of which nobody comes: what is asked of every guest is not asked of these.</summary>
    internal IReadOnlyList<TicketTypeId> NotGuests { get; init; } = [];

    /// <summary>Whether it is asked of a ticket of this type, or of an order with tickets of these.</summary>
    public bool IsFor(params IEnumerable<TicketTypeId> types) =>
        Details.Types.Count > 0 ? types.Any(Details.Types.Contains)
        : Details.Scope is FormQuestionScope.Ticket ? !types.All(NotGuests.Contains)
        : true;

    /// <summary>Whether the answers that are there have it asked.</summary>
    /// <param name="known">What was answered before it, as it is kept; what was not asked has no answer.</param>
    public bool IsDue(IReadOnlyDictionary<FormQuestionId, string> known) =>
        Details.After is not { } before
        || (
            known.TryGetValue(before, out var value)
            && FormValue.Parts(value).Any(part => Details.ShownFor.Contains(part))
        );
}

/// <summary>What somebody answered, as typed.</summary>
/// <param name="Value">
/// Text; <c>yes</c> or <c>no</c>; a choice by its number, several with commas; a number with a decimal point; a day as
/// <c>2026-09-12</c>.
/// </param>
/// <param name="TicketType">In an order, for a question of each guest: of which ticket; null for a question of the order.</param>
/// <param name="Number">Which of the tickets of that type, from 1.</param>
public sealed record TypedAnswer(
    FormQuestionId Question,
    [property: Kernel.ManyLines] string Value,
    TicketTypeId? TicketType = null,
    int Number = 1
)
{
    /// <summary>What a form and a refusal call the field of an answer.</summary>
    public static string Field(FormQuestionId question, TicketTypeId? type = null, int number = 1) =>
        type is { } of ? $"answer-{question.Value:N}-{of.Value:N}-{number}" : $"answer-{question.Value:N}";
}
