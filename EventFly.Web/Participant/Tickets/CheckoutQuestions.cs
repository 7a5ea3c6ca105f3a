using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell.Questions;

namespace EventFly.Web.Participant.Tickets;

/// <summary>One ticket of an order, and what its guest is asked.</summary>
/// <param name="Number">Which of its type, from 1.</param>
/// <param name="IsThere">Whether so many are ordered; else it is in the page for the script alone.</param>
public sealed record AskedTicket(int Number, bool IsThere, IReadOnlyList<ShownQuestion> Questions);

/// <summary>The tickets of one type.</summary>
public sealed record AskedTickets(TicketOffer Offer, IReadOnlyList<AskedTicket> Tickets);

/// <summary>What a checkout asks by what was typed into it so far, for the order and for each ticket.</summary>
public sealed class CheckoutQuestions
{
    private readonly TypedAnswers _typed;

    /// <param name="quantityOf">How many of a type were typed.</param>
    public CheckoutQuestions(TicketShop shop, Func<TicketTypeId, int> quantityOf, TypedAnswers typed)
    {
        _typed = typed;
        var offers = shop.Offers.Where(o => o.State is OfferState.OnSale).ToList();
        var picked = offers.Where(o => quantityOf(o.Id) > 0).Select(o => o.Id).ToList();
        var known = new Dictionary<FormQuestionId, string>();
        OfOrder = ShownQuestion.Of(
            shop.Questions.Where(q => IsOf(q, FormQuestionScope.Order)),
            typed,
            known,
            isThere: q => q.IsFor(picked)
        );
        OfTickets =
        [
            .. offers
                .OrderBy(o => o.IsAddOn)
                .Select(o => new AskedTickets(o, Tickets(shop, o.Id, quantityOf(o.Id), known)))
                .Where(o => o.Tickets[0].Questions.Count > 0),
        ];
    }

    public IReadOnlyList<ShownQuestion> OfOrder { get; }

    public IReadOnlyList<AskedTickets> OfTickets { get; }

    public TypedAnswers Typed => _typed;

    /// <summary>Something is to be asked that was not on the page when it was sent.</summary>
    public bool HasMore => Due.Any(due => !_typed.WasAsked(due.Shown.Field));

    public IReadOnlyList<TypedAnswer> Answers =>
        [
            .. Due.Select(due => new TypedAnswer(
                    due.Shown.Question.Id,
                    _typed.Value(due.Shown.Question, due.Shown.Field),
                    due.Type,
                    due.Number
                ))
                .Where(answer => answer.Value.Length > 0),
        ];

    private IEnumerable<(ShownQuestion Shown, TicketTypeId? Type, int Number)> Due =>
        OfOrder
            .Select(shown => (shown, (TicketTypeId?)null, 1))
            .Concat(
                from type in OfTickets
                from ticket in type.Tickets
                from shown in ticket.Questions
                select (shown, (TicketTypeId?)type.Offer.Id, ticket.Number)
            )
            .Where(due => due.shown.IsDue);

    /// <summary>The first is in the page in any case: the script makes others of it.</summary>
    private List<AskedTicket> Tickets(
        TicketShop shop,
        TicketTypeId type,
        int quantity,
        Dictionary<FormQuestionId, string> known
    ) =>
        [
            .. Enumerable
                .Range(1, Math.Clamp(quantity, 1, TicketTypeDetails.HighestPerOrder))
                .Select(number => new AskedTicket(
                    number,
                    number <= quantity,
                    ShownQuestion.Of(
                        shop.Questions.Where(q => IsOf(q, FormQuestionScope.Ticket) && q.IsFor(type)),
                        _typed,
                        new(known),
                        $"{type.Value:N}-{number}",
                        id => TypedAnswer.Field(id, type, number),
                        _ => number <= quantity
                    )
                )),
        ];

    private static bool IsOf(AskedQuestion question, FormQuestionScope scope) => question.Details.Scope == scope;
}
