using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>Puts the answers that came with an order down, and gives those of guests to their tickets.</summary>
internal static class OrderAnswers
{
    public static void Add(
        this IRegistrationDb db,
        Order order,
        IReadOnlyList<GivenAnswer> given,
        IReadOnlyList<Ticket> tickets,
        DateTimeOffset now
    )
    {
        if (given.Count == 0)
        {
            return;
        }

        var answers = given.Select(g => FormAnswer.Of(order.Event, order.Id, g.Place, ticket: null, g, now)).ToList();
        GiveTo(tickets, answers, order);
        db.FormAnswers.AddRange(answers);
        order.NoteAnswers();
    }

    /// <summary>Its tickets are there: each gets what was answered for it.</summary>
    public static async Task HandOutAnswers(
        this IRegistrationDb db,
        Order order,
        IReadOnlyList<Ticket> tickets,
        CancellationToken cancellation
    )
    {
        if (order.HasAnswers)
        {
            GiveTo(tickets, await db.FormAnswers.Where(a => a.Order == order.Id).ToListAsync(cancellation), order);
        }
    }

    /// <summary>The type of each ticket of an order, as they are ordered.</summary>
    public static List<TicketTypeId> TypesInOrder(this IEnumerable<OrderLine> lines) =>
        [.. lines.SelectMany(line => Enumerable.Repeat(line.Type, line.Quantity))];

    /// <summary>
    /// The first of a type is the one that stands first on the order's page: tickets of one type are in the order of their ids there,
    /// and equal but for that.
    /// </summary>
    private static void GiveTo(IReadOnlyList<Ticket> tickets, List<FormAnswer> answers, Order order)
    {
        if (tickets.Count == 0)
        {
            return;
        }

        var numbered = FormJudge.NumberedByType(order.Lines.TypesInOrder()).ToList();
        var byType = tickets.OrderBy(t => t.Id.ToString(), StringComparer.Ordinal).ToLookup(t => t.Type);
        foreach (var answer in answers.Where(a => a.Place > 0))
        {
            var (type, number) = numbered[answer.Place - 1];
            answer.GiveTo(byType[type].ElementAt(number - 1).Id);
        }
    }
}
