using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

public sealed record GuestRow(
    TicketId Ticket,
    string Code,
    string Name,
    string Email,
    string TicketType,
    TicketState State,
    DateTimeOffset? AdmittedAt
);

/// <summary>Finds guests without their ticket: by part of name or e-mail, or by how the code starts; at most 20.</summary>
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
            request.Text.Trim().Length < 2
                ? Array.Empty<GuestRow>()
                : await db
                    .Tickets.Where(t => t.Event == request.Event)
                    .Matching(request.Text)
                    .OrderBy(t => t.AttendeeName)
                    .Join(
                        db.TicketTypes,
                        t => t.Type,
                        k => k.Id,
                        (t, k) =>
                            new GuestRow(t.Id, t.Code, t.AttendeeName, t.AttendeeEmail, k.Name, t.State, t.AdmittedAt)
                    )
                    .Take(Most)
                    .ToListAsync(cancellation);
    }
}
