using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.CheckIn;

/// <param name="Inside">Tickets that came in.</param>
/// <param name="Total">Tickets that may come in, those inside included.</param>
/// <param name="LastFiveMinutes">How many of those inside came in the last five minutes.</param>
public sealed record Attendance(int Inside, int Total, int LastFiveMinutes);

/// <summary>The numbers on a desk, counted in the database.</summary>
public sealed record GetDoorCounts(EventId Event) : IUseCase<Attendance>
{
    public Access Access => Access.With(RegistrationPermissions.CheckIn, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<GetDoorCounts, Attendance>
    {
        public async Task<Result<Attendance>> Handle(GetDoorCounts request, CancellationToken cancellation)
        {
            var recently = time.GetUtcNow().AddMinutes(-5);
            return await db
                    .Tickets.Where(t => t.Event == request.Event && !t.OpensNothing && t.State == TicketState.Issued)
                    .GroupBy(t => t.Event)
                    .Select(g => new Attendance(
                        g.Count(t => t.AdmittedAt != null),
                        g.Count(),
                        g.Count(t => t.AdmittedAt >= recently)
                    ))
                    .FirstOrDefaultAsync(cancellation)
                ?? new Attendance(0, 0, 0);
        }
    }
}
