using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>What holders do themselves, for programs that have their link.</summary>
internal static class HoldersApi
{
    /// <param name="AtLeast">
    /// In minor units: what the holder was told to get. When less would come back by now, nothing is done; without it, whatever
    /// comes back is taken.
    /// </param>
    internal sealed record GivingBack(long? AtLeast = null);

    internal sealed record LostTickets(string Email);

    public static void MapHolders(this RouteGroupBuilder api)
    {
        var holders = api.MapGroup("").WithTags("Tickets");
        const string Ticket = "/orders/{key}/tickets/{ticket:guid}";
        holders
            .MapGet(
                Ticket,
                (string key, Guid ticket, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new GetTicket(key, new(ticket)))
            )
            .As("ReadTicket", "One ticket, and what can be done with it, for whoever holds its order's key or its own");
        holders
            .MapPut(
                Ticket + "/attendee",
                (string key, Guid ticket, [FromBody] Guest attendee, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new CorrectAttendee(key, new(ticket), attendee))
            )
            .As("CorrectAttendee", "Correct the name and the e-mail on a ticket; its code stays");
        holders
            .MapPost(
                Ticket + "/transfer",
                (string key, Guid ticket, [FromBody] Guest to, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new PassTicketOn(key, new(ticket), to))
            )
            .As("PassTicketOn", "Pass a ticket on: its code dies, and somebody else gets a new one by e-mail");
        holders
            .MapPost(
                Ticket + "/give-back",
                (string key, Guid ticket, [FromBody] GivingBack wish, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new CancelTicket(key, new(ticket), wish.AtLeast))
            )
            .As("GiveTicketBack", "Give a ticket back; answers with what goes back by what was promised");
        holders
            .MapPost(
                "/orders/{key}/give-back",
                (string key, [FromBody] GivingBack wish, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new CancelTicket(key, null, wish.AtLeast))
            )
            .As("GiveOrderBack", "Give back all tickets that a key holds and that were not used");
        holders
            .MapPost(
                "/orders/{key}/letters",
                (string key, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new SendMyTickets(key))
            )
            .As("SendTicketsAgain", "Have the letter with the tickets sent once more");
        holders
            .MapPost(
                "/events/{slug}/lost-tickets",
                (string slug, [FromBody] LostTickets lost, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new FindLostTickets(slug, lost.Email))
            )
            .As(
                "FindLostTickets",
                "Have all tickets of an address sent there; the answer is the same if there are none"
            );
    }
}
