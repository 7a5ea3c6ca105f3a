using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.CheckIn;

/// <summary>What the desk says, and all that a screen needs to say it well.</summary>
/// <param name="AdmittedAt">When the ticket came in, now or before.</param>
/// <param name="AdmittedBy">Who let it in.</param>
/// <param name="RightEvent">For a wrong event: the one it is for, when the same organization runs both.</param>
/// <param name="DoorsOpenAt">For a ticket that is too early.</param>
public sealed record DeskAnswer(
    Verdict Verdict,
    TicketId? Ticket,
    string AttendeeName,
    string TicketType,
    DateTimeOffset? AdmittedAt = null,
    string? AdmittedBy = null,
    string? RightEvent = null,
    DateTimeOffset? DoorsOpenAt = null
);

/// <summary>
/// Lets one ticket in, once, and writes down every attempt. <paramref name="Typed"/> is what a ticket's QR code says, a ticket
/// code in any spelling, or the address of an order page; <paramref name="Device"/> names the desk's device, at most 64 characters.
/// </summary>
public sealed record AdmitTicket(EventId Event, string Typed, string Device) : ICommand<DeskAnswer>
{
    public Access Access => Access.With(RegistrationPermissions.CheckIn, Event);

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        ITicketSeals seals,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<AdmitTicket, DeskAnswer>
    {
        public async Task<Result<DeskAnswer>> Handle(AdmitTicket request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var worker = DeskWorker.Of(actor, request.Device);
            var read = ScannedText.Read(request.Typed);
            var isForged = read.IsSigned && (read.Token is null || !await seals.IsGenuine(read.Token, cancellation));
            var (ticket, old) = isForged ? (null, null) : await Find(read, worker, now, cancellation);
            var answer = new DeskAnswer(isForged ? Verdict.Forged : Verdict.Unknown, null, "", "");
            if (ticket is null)
            {
                db.Scans.Add(Scan.OfText(card.Id, request.Typed.Trim(), answer.Verdict, worker, now));
            }
            else
            {
                var (verdict, isRepeat) = await Judge(ticket, old?.Why, card, worker, now, cancellation);
                var shownBy = old?.ShownBy ?? ticket.AttendeeName;
                db.Scans.Add(Scan.Of(card.Id, ticket, verdict, isRepeat, worker, now, shownBy));
                answer = await Answer(ticket.Id, shownBy, verdict, card, cancellation);
                if (verdict is Verdict.Admitted && !isRepeat)
                {
                    after.Signal(AnalyticsTopics.Attendance(card.Id));
                }
            }

            return answer;
        }

        /// <summary>
        /// An order's address stands for its next guest; for the one just let in when this device looks again. With why what was shown
        /// is good no longer, when it is not.
        /// </summary>
        private async Task<(Ticket? Ticket, OldCode? Old)> Find(
            ScannedText read,
            DeskWorker worker,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var tickets = db.Tickets.AsNoTracking();
            if (
                read.TicketCode is { } code
                && await tickets.FirstOrDefaultAsync(t => t.Code == code, cancellation) is { } coded
            )
            {
                return (coded, null);
            }

            if (
                read.OrderKey is { } key
                && await db.FindHolder(key, cancellation) is { } holder
                && await NextOf(holder, worker, now, cancellation) is { } next
            )
            {
                return (next, null);
            }

            var passedOn = await db
                .Transfers.AsNoTracking()
                .Where(t => t.Code == read.TicketCode || t.FromKey == read.OrderKey)
                .OrderBy(t => t.Id)
                .FirstOrDefaultAsync(cancellation);
            if (passedOn is not null)
            {
                var passed = await tickets.FirstAsync(t => t.Id == passedOn.Ticket, cancellation);
                return (passed, new OldCode(Verdict.Transferred, passedOn.FormerAttendee));
            }

            var swaps = db.OrderChanges.SelectMany(c => c.Swaps).Where(s => s.Code != "" && s.Code == read.TicketCode);
            var exchanged = await tickets.FirstOrDefaultAsync(t => swaps.Any(s => s.Ticket == t.Id), cancellation);
            return exchanged is null
                ? (null, null)
                : (exchanged, new OldCode(Verdict.Exchanged, exchanged.AttendeeName));
        }

        private async Task<Ticket?> NextOf(
            Holder holder,
            DeskWorker worker,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var tickets = await db.TicketsOf(holder)
                .AsNoTracking()
                .OrderBy(t => t.Id)
                .Take(TicketTypeDetails.HighestPerOrder * 100)
                .ToListAsync(cancellation);
            return tickets
                .OrderBy(t =>
                    IsSameLook(t, worker, now) ? 0
                    : t.OpensNothing ? 4
                    : t.State is TicketState.Cancelled ? 3
                    : t.AdmittedAt is null ? 1
                    : 2
                )
                .FirstOrDefault();
        }

        private async Task<(Verdict Verdict, bool IsRepeat)> Judge(
            Ticket ticket,
            Verdict? whyNot,
            EventCard card,
            DeskWorker worker,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            if (ticket.Event != card.Id)
            {
                return (Verdict.WrongEvent, false);
            }

            if (whyNot is { } old)
            {
                return (old, false);
            }

            if (ticket.OpensNothing)
            {
                return (Verdict.OpensNothing, false);
            }

            if (ticket.State is not TicketState.Issued || card.State is EventState.Cancelled)
            {
                return (ticket.State is TicketState.Reserved ? Verdict.Unpaid : Verdict.Cancelled, false);
            }

            if (ticket.AdmittedAt is null && (now < card.DoorsOpenAt() || card.HasEnded(now)))
            {
                return (card.HasEnded(now) ? Verdict.Ended : Verdict.NotYet, false);
            }

            if (await db.Admit(ticket, worker, now, cancellation))
            {
                return (Verdict.Admitted, false);
            }

            var current = await db.Tickets.AsNoTracking().FirstAsync(t => t.Id == ticket.Id, cancellation);
            return current.Code != ticket.Code ? (Verdict.Transferred, false)
                : current.AdmittedAt is null ? (Verdict.Cancelled, false)
                : IsSameLook(current, worker, now) ? (Verdict.Admitted, true)
                : (Verdict.AlreadyAdmitted, false);
        }

        private static bool IsSameLook(Ticket ticket, DeskWorker worker, DateTimeOffset now) =>
            ticket.AdmittedAt is { } at && ticket.AdmittedDevice == worker.Device && now - at <= Door.SameLook;

        /// <param name="ShownBy">Whose it was.</param>
        private sealed record OldCode(Verdict Why, string ShownBy);

        private async Task<DeskAnswer> Answer(
            TicketId id,
            string shownBy,
            Verdict verdict,
            EventCard card,
            CancellationToken cancellation
        )
        {
            var (ticket, type) = await db
                .Tickets.AsNoTracking()
                .Where(t => t.Id == id)
                .Join(db.TicketTypes, t => t.Type, k => k.Id, (t, k) => new ValueTuple<Ticket, string>(t, k.Name))
                .FirstAsync(cancellation);
            if (verdict is not Verdict.WrongEvent)
            {
                return new DeskAnswer(
                    verdict,
                    ticket.Id,
                    shownBy,
                    type,
                    ticket.AdmittedAt,
                    ticket.AdmittedBy,
                    DoorsOpenAt: verdict is Verdict.NotYet ? card.DoorsOpenAt() : null
                );
            }

            // Another organization's guest list is none of this desk's business.
            var right = await events.Find(ticket.Event, cancellation);
            return right?.Organization == card.Organization
                ? new DeskAnswer(verdict, null, shownBy, type, RightEvent: right.Title)
                : new DeskAnswer(verdict, null, "", "");
        }
    }
}
