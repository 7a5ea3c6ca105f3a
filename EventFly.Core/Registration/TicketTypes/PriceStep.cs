namespace EventFly.Core.Registration.TicketTypes;

/// <summary>An earlier price of a ticket type: it holds until a moment, or until so many are taken, whichever comes first.</summary>
/// <param name="Number">1 for the first; steps follow each other in this order, and the type's own price comes last.</param>
/// <param name="Price">In minor units of the type's currency.</param>
/// <param name="Until">Null: only the number counts.</param>
/// <param name="UpTo">So many tickets of the type in all, sold or held; null: only the time counts.</param>
public sealed record PriceStep(int Number, long Price, DateTimeOffset? Until, int? UpTo);

/// <summary>What an organizer types about an earlier price; one of the two limits at least.</summary>
/// <param name="Price">In the major unit of the event's currency.</param>
public sealed record PriceStepDetails(decimal Price, DateTimeOffset? Until = null, int? UpTo = null);
