using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.CheckIn;

public sealed record GuestRow(
    TicketId Ticket,
    string Code,
    string Name,
    string Email,
    string TicketType,
    TicketState State,
    DateTimeOffset? AdmittedAt
);

/// <summary>Finds guests without their ticket: by words of name or e-mail, or by how the code or order begins; at most 20.</summary>
public sealed record SearchGuests(EventId Event, string Text) : IUseCase<IReadOnlyList<GuestRow>>
{
    private const int Most = 20;

    public Access Access => Access.With(RegistrationPermissions.CheckIn, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<SearchGuests, IReadOnlyList<GuestRow>>
    {
        public async Task<Result<IReadOnlyList<GuestRow>>> Handle(
            SearchGuests request,
            CancellationToken cancellation
        ) =>
            request.Text.Trim() is { Length: < 2 } text && Ascii.IsValid(text)
                ? Array.Empty<GuestRow>()
                : await (
                    from ticket in db.Matching(
                        db.Tickets.Where(t => t.Event == request.Event && !t.OpensNothing),
                        request.Text
                    )
                    join type in db.TicketTypes on ticket.Type equals type.Id
                    orderby ticket.AttendeeName, ticket.Id
                    select new GuestRow(
                        ticket.Id,
                        ticket.Code,
                        ticket.AttendeeName,
                        ticket.AttendeeEmail,
                        type.Name,
                        ticket.State,
                        ticket.AdmittedAt
                    )
                )
                    .Take(Most)
                    .ToListAsync(cancellation);
    }
}
