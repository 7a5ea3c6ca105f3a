using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.GuestLists;

/// <param name="Guests">Those who get a ticket, in the order of the list, those of an earlier try included.</param>
/// <param name="LeftOut">Those who do not, in the same order.</param>
public sealed record GuestPlan(IReadOnlyList<PlannedGuest> Guests, IReadOnlyList<LeftOutGuest> LeftOut);

/// <summary>
/// Says who of a list would get a ticket and who would not, and why. It changes nothing: <see cref="AddPlannedGuests"/> does,
/// and asks again.
/// </summary>
/// <param name="Guests">1 to <see cref="Most"/>, each line once.</param>
/// <param name="Type">For those whose line names no kind of ticket.</param>
/// <param name="EvenHolders">Whoever has a ticket of the event already gets another one.</param>
/// <param name="RequestKey">Under which they are added; 8 to <see cref="RequestKeyLength"/> characters.</param>
public sealed record PlanGuests(
    EventId Event,
    IReadOnlyList<ListedGuest> Guests,
    TicketTypeId? Type,
    bool EvenHolders,
    string RequestKey
) : IUseCase<GuestPlan>
{
    public const int Most = 2_000;

    public const int RequestKeyLength = GuestKeys.RequestKeyLength;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time)
        : IHandler<PlanGuests, GuestPlan>
    {
        public async Task<Result<GuestPlan>> Handle(PlanGuests request, CancellationToken cancellation)
        {
            var checks = new Checks();
            checks.That(request.Guests.Count is >= 1 and <= Most, "list", new Sentence("Name 1 to {0} guests.", Most));
            checks.RequestKey(request.RequestKey, RequestKeyLength);
            if (checks.Fault is { } typing)
            {
                return typing;
            }

            var now = time.GetUtcNow();
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            if (card.ClosedFault(now) is { } closed)
            {
                return closed;
            }

            var types = await db
                .TicketTypes.AsNoTracking()
                .Where(t => t.Event == request.Event && t.Access != TicketAccess.Neither)
                .OrderBy(t => t.Position)
                .ThenBy(t => t.Id)
                .Take(100)
                .ToListAsync(cancellation);
            var keys = request
                .Guests.Where(g => EmailAddress.IsPlausible(g.Email))
                .Select(g => EmailAddress.KeyOf(g.Email))
                .Distinct()
                .ToList();
            var sorter = new GuestSorter(
                request,
                types,
                await Shelf.Read(db, request.Event, types, now, cancellation),
                await db.AddedBefore(request.Event, request.RequestKey, keys, cancellation),
                request.EvenHolders ? [] : await db.HoldersAmong(request.Event, keys, cancellation)
            );
            return sorter.Sort();
        }
    }
}
