using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.CheckIn;

/// <param name="CanUndo">It is the admission by which this guest is inside now.</param>
public sealed record ScanRow(
    ScanId Id,
    TicketId? Ticket,
    string Subject,
    Verdict Verdict,
    string By,
    DateTimeOffset At,
    bool CanUndo
);

/// <summary>The latest answers of all desks of an event, newest first.</summary>
public sealed record ListScans(EventId Event, int Count = 10) : IUseCase<IReadOnlyList<ScanRow>>
{
    public Access Access => Access.With(RegistrationPermissions.CheckIn, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ListScans, IReadOnlyList<ScanRow>>
    {
        public async Task<Result<IReadOnlyList<ScanRow>>> Handle(ListScans request, CancellationToken cancellation) =>
            await db
                .Scans.Where(s => s.Event == request.Event && !s.IsRepeat)
                .OrderByDescending(s => s.At)
                .ThenByDescending(s => s.Id)
                .Take(Math.Clamp(request.Count, 1, 100))
                .Select(s => new ScanRow(
                    s.Id,
                    s.Ticket,
                    s.Subject,
                    s.Verdict,
                    s.By,
                    s.At,
                    s.Verdict == Verdict.Admitted && db.Tickets.Any(t => t.Id == s.Ticket && t.AdmittedAt == s.At)
                ))
                .ToListAsync(cancellation);
    }
}
