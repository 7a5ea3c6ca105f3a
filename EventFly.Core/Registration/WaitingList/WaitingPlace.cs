using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.WaitingList;

public enum WaitingState
{
    Waiting,

    /// <summary>Tickets are kept for them until <see cref="WaitingPlace.OfferedUntil"/>.</summary>
    Offered,

    /// <summary>They took what was kept for them.</summary>
    Taken,

    /// <summary>They did not, in time.</summary>
    Over,

    /// <summary>They, or the team, gave the place up.</summary>
    Left,
}

/// <summary>
/// Somebody's place in the waiting list of a kind of ticket. It is made, and moves, only under the held row of that type (see
/// <see cref="Stock"/>), where it is also counted in <see cref="TicketType.Waiting"/>.
/// </summary>
public sealed class WaitingPlace : Aggregate
{
    private WaitingPlace() { }

    public WaitingPlaceId Id { get; private set; }

    public EventId Event { get; private set; }

    public TicketTypeId Type { get; private set; }

    /// <summary>130 random bits that open <c>/waiting/{key}</c>.</summary>
    public string Key { get; private set; } = "";

    public string RequestKey { get; private set; } = "";

    /// <summary>The order in which they came, counted for each type: lower ones are served first.</summary>
    public long Number { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>The e-mail as it is compared: lower case.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>How many tickets they want.</summary>
    public int Wanted { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>In which they are written to, as HTML calls it.</summary>
    public string? Language { get; private set; }

    /// <summary>The code of the link that they came by, as <see cref="Order.Via"/> has it; null without.</summary>
    public string? Via { get; private set; }

    public WaitingState State { get; private set; }

    /// <summary>The voucher that keeps the tickets, once some were offered.</summary>
    public VoucherId? Voucher { get; private set; }

    /// <summary>Its code; empty as long as none were.</summary>
    public string OfferCode { get; private set; } = "";

    /// <summary>How many were offered: as many as they wanted, or what there was.</summary>
    public int Offered { get; private set; }

    public DateTimeOffset? OfferedUntil { get; private set; }

    public static WaitingPlace Join(
        EventId forEvent,
        TicketTypeId type,
        Guest guest,
        int wanted,
        long number,
        string requestKey,
        DateTimeOffset now
    )
    {
        var place = new WaitingPlace
        {
            Id = WaitingPlaceId.New(),
            Event = forEvent,
            Type = type,
            Key = Secret.NewCode(),
            RequestKey = requestKey,
            Number = number,
            Name = guest.Name.Trim(),
            Email = EmailAddress.Read(guest.Email),
            EmailKey = EmailAddress.KeyOf(guest.Email),
            Wanted = wanted,
            JoinedAt = now,
            Language = LetterWords.Language,
        };
        place.Tell(WaitingNewsKind.Joined, now);
        return place;
    }

    /// <param name="via">As it came.</param>
    public void CameBy(string? via) => Via = LinkCode.Read(via);

    /// <summary>Its state as of now: an offer that has run out needs nobody to say so.</summary>
    public WaitingState StateAt(DateTimeOffset now) =>
        State is WaitingState.Offered && OfferedUntil <= now ? WaitingState.Over : State;

    /// <summary>Has the letter with its link sent once more.</summary>
    public void TellAgain(DateTimeOffset now) =>
        Tell(State is WaitingState.Offered ? WaitingNewsKind.Offered : WaitingNewsKind.Joined, now);

    /// <summary>Tickets are kept for them.</summary>
    public void Offer(Vouchers.Voucher voucher, DateTimeOffset now)
    {
        State = WaitingState.Offered;
        (Voucher, OfferCode, Offered, OfferedUntil) = (voucher.Id, voucher.Code, voucher.Kept, voucher.Until);
        Tell(WaitingNewsKind.Offered, now);
    }

    public void Take() => State = WaitingState.Taken;

    /// <summary>Their time to take it is over.</summary>
    public void Miss(DateTimeOffset now)
    {
        State = WaitingState.Over;
        Tell(WaitingNewsKind.Over, now);
    }

    /// <summary>They need no ticket any more.</summary>
    public void Leave() => State = WaitingState.Left;

    private void Tell(WaitingNewsKind kind, DateTimeOffset now) => Raise(new WaitingNews(Event, Id, kind, now));
}
