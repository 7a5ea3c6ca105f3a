using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.CheckIn;

/// <summary>Takes an admission back: the wrong person was let in, or the guest went home. The reason stays on record.</summary>
public sealed record UndoAdmission(EventId Event, TicketId Ticket, string Reason, string Device) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.CheckIn, Event);

    internal sealed class Handler(IRegistrationDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<UndoAdmission, Done>
    {
        public async Task<Result<Done>> Handle(UndoAdmission request, CancellationToken cancellation)
        {
            var reason = request.Reason.Trim();
            if (!Text.IsGiven(reason, Scan.ReasonLength))
            {
                return Fault.Invalid("reason", new Sentence("Say why in 1 to {0} characters.", Scan.ReasonLength));
            }

            var ticket = await db
                .Tickets.AsNoTracking()
                .FirstOrDefaultAsync(t => t.Id == request.Ticket && t.Event == request.Event, cancellation);
            if (ticket is null)
            {
                return Fault.NotVisible;
            }

            if (ticket.AdmittedAt is not { } at || !await db.TakeBack(ticket.Id, at, cancellation))
            {
                return RegistrationFaults.NotInside;
            }

            db.Scans.Add(Scan.Undo(ticket, at, reason, DeskWorker.Of(actor, request.Device), time.GetUtcNow()));
            after.Signal(AnalyticsTopics.Attendance(request.Event));
            return Result.Done;
        }
    }
}
