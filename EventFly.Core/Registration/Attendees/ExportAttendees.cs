using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Attendees;

/// <param name="IsCut">There are more.</param>
public sealed record AttendeesExport(IReadOnlyList<AttendeeRow> Rows, bool IsCut = false)
{
    /// <summary>What guests were asked, and answered.</summary>
    public AnswerColumns Answers { get; init; } = AnswerColumns.None;
}

/// <summary>All attendees of an event for a spreadsheet, at most <see cref="Most"/>, newest order first.</summary>
public sealed record ExportAttendees(EventId Event) : IUseCase<AttendeesExport>
{
    public const int Most = 200_000;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ExportAttendees, AttendeesExport>
    {
        public async Task<Result<AttendeesExport>> Handle(ExportAttendees request, CancellationToken cancellation)
        {
            var records = await db.Rows(db.Tickets.Where(t => t.Event == request.Event))
                .Take(Most + 1)
                .ToListAsync(cancellation);
            return new AttendeesExport([.. records.Take(Most).Select(r => r.ToRow())], records.Count > Most)
            {
                Answers = await db.ReadColumns(request.Event, FormQuestionScope.Ticket, cancellation),
            };
        }
    }
}
