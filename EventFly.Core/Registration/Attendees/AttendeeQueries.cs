using EventFly.Core.Kernel;

namespace EventFly.Core.Registration;

internal static class AttendeeQueries
{
    /// <summary>Part of a name or an e-mail (its domain as well), or the start of a ticket code of at least four characters.</summary>
    public static IQueryable<Ticket> Matching(this IQueryable<Ticket> tickets, string? text)
    {
        var part = text?.Trim().ToLowerInvariant() ?? "";
        if (part.Length == 0)
        {
            return tickets;
        }

        var code = Secret.Normalize(part);
        return code.Length >= 4
            ? tickets.Where(t => t.SearchText.Contains(part) || t.Code.StartsWith(code))
            : tickets.Where(t => t.SearchText.Contains(part));
    }

    public static IQueryable<Ticket> In(this IQueryable<Ticket> tickets, AttendeeStatus? status) =>
        status switch
        {
            AttendeeStatus.Coming => tickets.Where(t => t.State == TicketState.Issued && t.AdmittedAt == null),
            AttendeeStatus.Inside => tickets.Where(t => t.State == TicketState.Issued && t.AdmittedAt != null),
            AttendeeStatus.Unpaid => tickets.Where(t => t.State == TicketState.Reserved),
            AttendeeStatus.Cancelled => tickets.Where(t => t.State == TicketState.Cancelled),
            _ => tickets,
        };

    public static AttendeeStatus StatusOf(TicketState state, DateTimeOffset? admittedAt) =>
        state switch
        {
            TicketState.Reserved => AttendeeStatus.Unpaid,
            TicketState.Cancelled => AttendeeStatus.Cancelled,
            _ => admittedAt is null ? AttendeeStatus.Coming : AttendeeStatus.Inside,
        };
}
