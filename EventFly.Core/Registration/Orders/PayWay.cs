namespace EventFly.Core.Registration.Orders;

/// <summary>How what an organizer sells by themselves is paid.</summary>
public enum PayWay
{
    /// <summary>The buyer gets a link and pays there within a day; until then what it needs is held.</summary>
    Link,

    /// <summary>The organizer has the money already: cash, or a transfer.</summary>
    ByHand,

    /// <summary>The buyer gets an invoice and transfers the money until a day; the organizer notes that it came.</summary>
    OnInvoice,

    /// <summary>Nothing is asked for it.</summary>
    Free,
}
