using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>An answer as it was given, or that one is missing.</summary>
/// <param name="Prompt">In the words of when it was answered.</param>
/// <param name="Value">See <see cref="FormValue"/>; empty where a required answer is missing.</param>
/// <param name="Labels">What was chosen, in the words of that time.</param>
public sealed record AnswerView(
    FormQuestionId Question,
    string Prompt,
    FormQuestionKind Kind,
    string Value,
    IReadOnlyList<string> Labels
)
{
    public bool IsMissing => Value.Length == 0;

    internal static AnswerView Of(FormAnswer answer) =>
        new(answer.Question, answer.Prompt, answer.Kind, answer.Value, answer.Labels);
}

/// <summary>The questions of an event with the answers of some of its orders.</summary>
/// <param name="Asked">Those that are asked now, in their order.</param>
internal sealed record AnswerBook(IReadOnlyList<AskedQuestion> Asked, IReadOnlyList<FormAnswer> Answers)
{
    private static readonly AnswerView[] Nothing = [];

    private readonly ILookup<OrderId, FormAnswer> _ofOrders = Answers.Where(a => a.Place == 0).ToLookup(a => a.Order);

    private readonly ILookup<TicketId?, FormAnswer> _ofTickets = Answers
        .Where(a => a.Ticket is not null)
        .ToLookup(a => a.Ticket);

    private readonly HashSet<FormQuestionId> _askedOfOrders =
    [
        .. Asked.Where(q => q.Details.Scope is FormQuestionScope.Order).Select(q => q.Id),
    ];

    /// <summary>What was answered for one ticket; without one, for the orders themselves.</summary>
    public IEnumerable<FormAnswer> AnswersOf(TicketId? ticket) =>
        Answers.Where(a => ticket is null ? a.Place == 0 : a.Ticket == ticket);

    /// <summary>Whether it is asked for an answer of the order only.</summary>
    public bool HangsOnOrder(AskedQuestion question) =>
        question.Details.After is { } before && _askedOfOrders.Contains(before);

    /// <summary>Of the order itself, and what is missing.</summary>
    public IReadOnlyList<AnswerView> Of(OrderId order, IReadOnlyCollection<TicketTypeId> types) =>
        Asked.Count + Answers.Count == 0
            ? Nothing
            : Views([.. _ofOrders[order]], FormQuestionScope.Order, q => q.IsFor(types), []);

    /// <summary>Of one of its tickets, and what is missing.</summary>
    public IReadOnlyList<AnswerView> Of(OrderId order, TicketId ticket, TicketTypeId type) =>
        Asked.Count + Answers.Count == 0
            ? Nothing
            : Views([.. _ofTickets[ticket]], FormQuestionScope.Ticket, q => q.IsFor(type), ValuesOf(order));

    /// <summary>What was answered for the whole order: questions of its guests may hang on that.</summary>
    public Dictionary<FormQuestionId, string> ValuesOf(OrderId order) =>
        _ofOrders[order].ToDictionary(a => a.Question, a => a.Value);

    private List<AnswerView> Views(
        List<FormAnswer> answers,
        FormQuestionScope scope,
        Func<AskedQuestion, bool> isFor,
        Dictionary<FormQuestionId, string> known
    )
    {
        answers.ForEach(a => known[a.Question] = a.Value);
        var places = Asked.Index().ToDictionary(q => q.Item.Id, q => q.Index);
        var missing = Asked
            .Where(q => q.Details is { IsRequired: true } && q.Details.Scope == scope && isFor(q))
            .Where(q => !known.ContainsKey(q.Id) && q.IsDue(known))
            .Select(q => new AnswerView(q.Id, q.Details.Prompt, q.Details.Kind, "", []));
        return
        [
            .. answers.Select(AnswerView.Of).Concat(missing).OrderBy(a => places.GetValueOrDefault(a.Question, 1_000)),
        ];
    }
}

internal static class AnswerBooks
{
    /// <summary>Of an event that never asked anything, one look.</summary>
    public static async Task<AnswerBook> ReadAnswers(
        this IRegistrationDb db,
        EventId subject,
        IReadOnlyCollection<OrderId> orders,
        CancellationToken cancellation
    )
    {
        var questions = await db.FormQuestions.AsNoTracking().InOrder(subject).ToListAsync(cancellation);
        return new AnswerBook(
            await db.Asked(subject, questions.FindAll(q => q.ArchivedAt is null), cancellation),
            questions.Count == 0 || orders.Count == 0
                ? []
                : await db
                    .FormAnswers.AsNoTracking()
                    .Where(a => orders.Contains(a.Order))
                    .OrderBy(a => a.Id)
                    .ToListAsync(cancellation)
        );
    }

    /// <summary>The tickets of one order with what was answered for them.</summary>
    public static IReadOnlyList<TicketView> With(
        this IReadOnlyList<TicketView> tickets,
        AnswerBook book,
        OrderId order
    ) => [.. tickets.Select(t => t with { Answers = book.Of(order, t.Id, t.Type) })];
}
