namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Who sees that a ticket type is offered.</summary>
public enum TicketVisibility
{
    Everybody,

    /// <summary>Whoever types its access code, or a voucher that is good for it.</summary>
    WithCode,

    /// <summary>The team only; nobody can take it.</summary>
    Nobody,
}

/// <summary>What a ticket opens.</summary>
public enum TicketAccess
{
    /// <summary>The door: its holder gets a place in the room.</summary>
    Room,

    /// <summary>The link to follow from elsewhere.</summary>
    Online,

    /// <summary>Nothing: a gift, a meal, a shirt. Nobody is let in by it, so it has no code to show and counts for nobody who comes.</summary>
    Neither,
}
