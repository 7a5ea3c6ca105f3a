using System.Text;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.Attendees;

internal static class AttendeeQueries
{
    private const int ShortestCode = 4;

    // An order's key opens it: a few letters shall not find one.
    private const int ShortestKey = 8;

    /// <summary>
    /// Words or their beginnings and ends, of names and e-mails in any order, without accents; or the start of a ticket's code
    /// or of an order's key.
    /// </summary>
    public static IQueryable<Ticket> Matching(this IRegistrationDb db, IQueryable<Ticket> tickets, string? text)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0)
        {
            return tickets;
        }

        var code = Secret.Normalize(typed);
        var isCode = MayBeginCode(code);
        var isKey = code.Length >= ShortestKey && Ascii.IsValid(code);
        var words = SearchWords.Of(typed);
        foreach (var (word, spelled) in words)
        {
            tickets = tickets.Where(t =>
                t.FoldedText.Contains(word)
                || t.FoldedText.Contains(spelled)
                || (isCode && t.Code.StartsWith(code))
                || (isKey && db.Orders.Any(o => o.Id == t.Order && o.Key.StartsWith(code)))
            );
        }

        return words.Count == 0 ? tickets.Where(t => false) : tickets;
    }

    /// <summary>Whether this may be the start of a ticket's code, as <see cref="Secret.Normalize"/> writes it.</summary>
    public static bool MayBeginCode(string typed) => typed.Length >= ShortestCode && Ascii.IsValid(typed);

    public static IQueryable<Ticket> In(this IQueryable<Ticket> tickets, AttendeeStatus? status) =>
        status switch
        {
            AttendeeStatus.Coming => Guests(tickets).Where(t => t.State == TicketState.Issued && t.AdmittedAt == null),
            AttendeeStatus.Inside => Guests(tickets).Where(t => t.State == TicketState.Issued && t.AdmittedAt != null),
            AttendeeStatus.Unpaid => Guests(tickets).Where(t => t.State == TicketState.Reserved),
            AttendeeStatus.Cancelled => tickets.Where(t => t.State == TicketState.Cancelled),
            AttendeeStatus.Nobody => tickets.Where(t => t.OpensNothing && t.State != TicketState.Cancelled),
            // A ticket that was given back is none any more: it has its own list.
            null => Guests(tickets).Where(t => t.State != TicketState.Cancelled),
        };

    public static AttendeeStatus StatusOf(TicketState state, bool opensNothing, bool isInside) =>
        state is TicketState.Cancelled ? AttendeeStatus.Cancelled
        : opensNothing ? AttendeeStatus.Nobody
        : state is TicketState.Reserved ? AttendeeStatus.Unpaid
        : isInside ? AttendeeStatus.Inside
        : AttendeeStatus.Coming;

    private static IQueryable<Ticket> Guests(IQueryable<Ticket> tickets) => tickets.Where(t => !t.OpensNothing);
}
