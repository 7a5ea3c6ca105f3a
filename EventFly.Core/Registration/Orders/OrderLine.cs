using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Orders;

/// <summary>So many tickets of one type, at the price that was asked when the order was placed.</summary>
/// <param name="Number">1 for the first of an order.</param>
/// <param name="UnitPrice">For one ticket, in minor units of the order's currency.</param>
public sealed record OrderLine(int Number, TicketTypeId Type, int Quantity, long UnitPrice);
