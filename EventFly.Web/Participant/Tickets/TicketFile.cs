using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Participant.Tickets;

/// <summary><c>/orders/{key}/tickets.pdf</c>: the tickets of an order, a page each.</summary>
internal static class TicketFile
{
    public static void MapTicketFile(this IEndpointRouteBuilder app) =>
        app.MapGet("/orders/{key}/tickets.pdf", Get).ExcludeFromDescription();

    private static async Task<IResult> Get(string key, HttpContext context, IUseCases useCases)
    {
        var printed = await useCases.Run(Actors.From(context.User), new PrintTickets(key), context.RequestAborted);
        return printed.IsDone
            ? Results.File(printed.Value.Pdf, "application/pdf", $"{printed.Value.EventSlug}-tickets.pdf")
            : Results.NotFound();
    }
}
