using System.Runtime.CompilerServices;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Attendees;

/// <summary>So many attendees of an event for a spreadsheet.</summary>
public sealed record AttendeesExport(IReadOnlyList<AttendeeRow> Rows, bool IsCut = false)
    : SheetPart<AttendeeRow>(Rows, IsCut)
{
    /// <summary>What guests were asked, and these answered.</summary>
    public AnswerColumns Answers { get; init; } = AnswerColumns.None;
}

/// <summary>All attendees of an event for a spreadsheet, newest order first. Each is in it once, also while tickets are sold.</summary>
public sealed record ExportAttendees(EventId Event, ISink<AttendeesExport> To) : IUseCase<Done>, IHandsOut
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    public bool HasBegun => To.HasBegun;

    internal sealed class Handler(IRegistrationDb db) : IHandler<ExportAttendees, Done>
    {
        public Task<Result<Done>> Handle(ExportAttendees request, CancellationToken cancellation) =>
            request.To.TakeAll<AttendeeRow, AttendeesExport>(Parts(request.Event, cancellation), cancellation);

        private async IAsyncEnumerable<AttendeesExport> Parts(
            EventId subject,
            [EnumeratorCancellation] CancellationToken cancellation
        )
        {
            var columns = await db.ReadColumns(subject, FormQuestionScope.Ticket, cancellation);
            await foreach (var orders in db.ReadOrders(subject, cancellation))
            {
                // The orders are the event's, and so are their tickets. Were the event named here as well, SQLite would walk through all
                // tickets of the event for each page.
                var records = await db.Rows(db.Tickets.Where(t => orders.Contains(t.Order))).ToListAsync(cancellation);
                yield return new AttendeesExport(records.ConvertAll(r => r.ToRow()))
                {
                    Answers = await db.ReadAnswers(columns, orders, cancellation),
                };
            }
        }
    }
}
