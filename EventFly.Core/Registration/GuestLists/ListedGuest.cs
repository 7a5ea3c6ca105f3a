using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.GuestLists;

/// <summary>One line of a list of guests, as it is written there.</summary>
/// <param name="Line">From 1, as the file or the program that sends the list counts.</param>
/// <param name="Type">The name of a kind of ticket or its id; empty: the one that is for all.</param>
public sealed record ListedGuest(int Line, string Name, string Email, string Type = "");

/// <summary>A line that becomes a ticket.</summary>
/// <param name="IsThere">This very list gave them their ticket before.</param>
public sealed record PlannedGuest(int Line, Guest Guest, TicketTypeId Type, bool IsThere = false)
{
    internal string Key => EmailAddress.KeyOf(Guest.Email);
}

/// <summary>A line that does not, and why.</summary>
/// <param name="Faults">At least one: of the <c>name</c>, <c>email</c> or <c>type</c>; <c>holder</c>: has a ticket; <c>left</c>: there are no more.</param>
public sealed record LeftOutGuest(ListedGuest Guest, IReadOnlyList<FieldFault> Faults)
{
    public const string Holder = "holder";

    public const string Left = "left";

    public static readonly Sentence HasTicket = "Has a ticket of this event already.";
}
