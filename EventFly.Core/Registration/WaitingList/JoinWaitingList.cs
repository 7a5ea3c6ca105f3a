using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

/// <param name="Key">
/// Opens <c>/waiting/{key}</c>. Null when somebody with this e-mail waits already: the link went there once more, and nowhere else.
/// </param>
public sealed record JoinedWaitingList(string? Key);

/// <summary>
/// Waits for tickets of a kind that is sold out, without an account. Sending the same <paramref name="RequestKey"/> again gives
/// the same place.
/// </summary>
/// <param name="Wanted">How many tickets, as many as one order may take at most.</param>
/// <param name="Code">The access code, where the kind of ticket is shown only with one.</param>
public sealed record JoinWaitingList(
    EventId Event,
    TicketTypeId Type,
    int Wanted,
    Guest Guest,
    string RequestKey,
    string Code = ""
) : ICommand<JoinedWaitingList>, IThrottled
{
    /// <summary>The code of the link that they came by; what they buy later counts for it. Null or unknown: none.</summary>
    public string? Via { get; init; }

    public Throttle Throttle => Throttle.Letters(Guest.Email);

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time)
        : IHandler<JoinWaitingList, JoinedWaitingList>
    {
        public async Task<Result<JoinedWaitingList>> Handle(JoinWaitingList request, CancellationToken cancellation)
        {
            if (request.TypingFault() is { } typing)
            {
                return typing;
            }

            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var type = await db.Hold(new Stock(db), request.Type, cancellation);
            // Under the lock of the type: a twin of this request may have gone first.
            var twin = await db.WaitingPlaces.FirstOrDefaultAsync(
                p => p.Event == card.Id && p.RequestKey == request.RequestKey,
                cancellation
            );
            if (twin is not null)
            {
                return new JoinedWaitingList(twin.Key);
            }

            if (type?.Event != card.Id || !type.IsShownTo(TicketCode.Fold(request.Code)))
            {
                return Fault.NotVisible;
            }

            if (await FaultToWait(request, card, type, now, cancellation) is { } fault)
            {
                return fault;
            }

            var known = await Known(request, now, cancellation);
            if (known is not null)
            {
                known.TellAgain(now);
                return new JoinedWaitingList(Key: null);
            }

            var last = await db
                .WaitingPlaces.Where(p => p.Type == type.Id)
                .MaxAsync(p => (long?)p.Number, cancellation);
            var place = WaitingPlace.Join(
                card.Id,
                type.Id,
                request.Guest,
                request.Wanted,
                (last ?? 0) + 1,
                request.RequestKey,
                now
            );
            place.CameBy(request.Via);
            db.WaitingPlaces.Add(place);
            await db.CountWaiting(type.Id, 1, cancellation);
            return new JoinedWaitingList(place.Key);
        }

        private async Task<Fault?> FaultToWait(
            JoinWaitingList request,
            EventCard card,
            TicketType type,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            if (card.ClosedFault(now) is { } closed)
            {
                return closed;
            }

            if (!type.HasWaitingList)
            {
                return RegistrationFaults.NoWaitingList(type.Name);
            }

            // Fewer than an order takes at least could never be bought.
            if (type.FaultToTake(request.Wanted, now) is { } refused)
            {
                return refused;
            }

            return type.Waiting == 0 && await db.LeftOf(type, now, cancellation) >= request.Wanted
                ? RegistrationFaults.NoNeedToWait(type.Name)
                : null;
        }

        /// <summary>Whoever waits already keeps their place.</summary>
        private Task<WaitingPlace?> Known(JoinWaitingList request, DateTimeOffset now, CancellationToken cancellation)
        {
            var email = EmailAddress.KeyOf(request.Guest.Email);
            return db.WaitingPlaces.FirstOrDefaultAsync(
                p =>
                    p.Type == request.Type
                    && p.EmailKey == email
                    && (p.State == WaitingState.Waiting || (p.State == WaitingState.Offered && p.OfferedUntil > now)),
                cancellation
            );
        }
    }

    private Fault? TypingFault()
    {
        var checks = new Checks();
        Guest.Check(checks);
        checks.RequestKey(RequestKey);
        return checks.Fault;
    }
}
