using System.Collections.ObjectModel;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Attendees;

public enum AttendeeStatus
{
    Coming,
    Inside,
    Unpaid,
    Cancelled,

    /// <summary>Nobody: what was bought lets nobody in.</summary>
    Nobody,
}

public sealed record AttendeeRow(
    TicketId Ticket,
    OrderId Order,
    string Name,
    string Email,
    string TicketType,
    Money Price,
    AttendeeStatus Status,
    DateTimeOffset OrderedAt,
    DateTimeOffset? AdmittedAt
)
{
    /// <summary>The name of whoever of the team put them on the list; empty when that account is no more, null when nobody did.</summary>
    public string? AddedBy { get; init; }
}

/// <param name="Matching">How many there are on all pages.</param>
/// <param name="Counts">How many of each status match the text, whatever status is chosen; statuses without any are absent.</param>
public sealed record AttendeePage(
    IReadOnlyList<AttendeeRow> Rows,
    int Matching,
    IReadOnlyDictionary<AttendeeStatus, int> Counts
)
{
    /// <summary>How many of those counted come or came.</summary>
    public int Guests => GuestsOf(Counts);

    internal static int GuestsOf(IReadOnlyDictionary<AttendeeStatus, int> counts) =>
        counts.Where(c => c.Key is not (AttendeeStatus.Cancelled or AttendeeStatus.Nobody)).Sum(c => c.Value);

    /// <summary>What the guests of this page were asked, and answered; with required answers that are missing.</summary>
    public IReadOnlyDictionary<TicketId, IReadOnlyList<AnswerView>> Answers { get; init; } =
        ReadOnlyDictionary<TicketId, IReadOnlyList<AnswerView>>.Empty;
}

/// <summary>Who comes, for the organizer.</summary>
/// <param name="Status">Null for all who come or came.</param>
/// <param name="Page">From 0.</param>
/// <param name="PageSize">1 to 100.</param>
public sealed record ListAttendees(EventId Event, string? Text, AttendeeStatus? Status, int Page, int PageSize)
    : IUseCase<AttendeePage>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IAccountLookup accounts) : IHandler<ListAttendees, AttendeePage>
    {
        public async Task<Result<AttendeePage>> Handle(ListAttendees request, CancellationToken cancellation)
        {
            var size = Math.Clamp(request.PageSize, 1, 100);
            var all = db.Matching(db.Tickets.Where(t => t.Event == request.Event), request.Text);
            var groups = await all.GroupBy(t => new
                {
                    t.State,
                    t.OpensNothing,
                    IsInside = t.AdmittedAt != null,
                })
                .Select(g => new
                {
                    g.Key.State,
                    g.Key.OpensNothing,
                    g.Key.IsInside,
                    Count = g.Count(),
                })
                .ToListAsync(cancellation);
            var counts = groups
                .GroupBy(g => AttendeeQueries.StatusOf(g.State, g.OpensNothing, g.IsInside))
                .ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
            var rows = await db.Rows(all.In(request.Status))
                .Skip(Math.Clamp(request.Page, 0, 10_000) * size)
                .Take(size)
                .ToListAsync(cancellation);
            var matching = request.Status is { } chosen
                ? counts.GetValueOrDefault(chosen)
                : AttendeePage.GuestsOf(counts);
            var placers = await accounts.NamesOf(rows.Select(r => r.PlacedBy), cancellation);
            return new AttendeePage(
                rows.ConvertAll(r => r.ToRow() with { AddedBy = placers.Of(r.PlacedBy) }),
                matching,
                counts
            )
            {
                Answers = await Answers(request.Event, rows, cancellation),
            };
        }

        private async Task<IReadOnlyDictionary<TicketId, IReadOnlyList<AnswerView>>> Answers(
            EventId subject,
            List<AttendeeRecord> rows,
            CancellationToken cancellation
        )
        {
            var book = await db.ReadAnswers(subject, [.. rows.Select(r => r.Order).Distinct()], cancellation);
            return rows.Where(r => r.State is not TicketState.Cancelled)
                .ToDictionary(r => r.Ticket, r => book.Of(r.Order, r.Ticket, r.Type));
        }
    }
}
