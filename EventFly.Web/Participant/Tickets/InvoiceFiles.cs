using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Invoices;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Participant.Tickets;

/// <summary><c>/orders/{key}/invoices/{invoice}.pdf</c>: what was written for an order.</summary>
internal static class InvoiceFiles
{
    public static void MapInvoiceFile(this IEndpointRouteBuilder app) =>
        app.MapGet("/orders/{key}/invoices/{invoice:guid}.pdf", Get).ExcludeFromDescription();

    private static async Task<IResult> Get(string key, Guid invoice, HttpContext context, IUseCases useCases)
    {
        var wish = new PrintInvoice(key, new InvoiceId(invoice));
        var printed = await useCases.Run(Actors.From(context.User), wish, context.RequestAborted);
        return printed.Match(InvoiceFile.Of, _ => Results.NotFound());
    }
}
