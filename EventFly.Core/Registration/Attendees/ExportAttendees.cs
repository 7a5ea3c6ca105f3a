using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

/// <summary>All attendees of an event for a spreadsheet, at most 50,000, newest order first.</summary>
public sealed record ExportAttendees(EventId Event) : IUseCase<IReadOnlyList<AttendeeRow>>
{
    private const int Most = 50_000;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ExportAttendees, IReadOnlyList<AttendeeRow>>
    {
        public async Task<Result<IReadOnlyList<AttendeeRow>>> Handle(
            ExportAttendees request,
            CancellationToken cancellation
        )
        {
            var records = await db.Rows(db.Tickets.Where(t => t.Event == request.Event))
                .Take(Most)
                .ToListAsync(cancellation);
            return records.ConvertAll(r => r.ToRow());
        }
    }
}
