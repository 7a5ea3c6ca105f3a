using EventFly.Core.Kernel;
using EventFly.Core.Payments.Messages;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Webhooks;

/// <summary>
/// Where Stripe tells us what happened. Answers 200 once it is committed, or was before; 400 to what Stripe did not sign; and an
/// error while the database is away, so that Stripe tells it again.
/// </summary>
internal static class StripeWebhook
{
    private const int MostBytes = 1024 * 1024;

    public static void MapStripeWebhook(this WebApplication app)
    {
        if (app.Services.GetService<IProviderMessages>() is not null)
        {
            app.MapPost("/webhooks/stripe", Take)
                .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
                .ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Take(
        HttpRequest request,
        IProviderMessages messages,
        IUseCases useCases,
        CancellationToken cancellation
    )
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellation);
        if (messages.Read(body, request.Headers["Stripe-Signature"].ToString()) is not { } message)
        {
            return Results.Text("Not signed by Stripe, or too old.", statusCode: StatusCodes.Status400BadRequest);
        }

        ICommand<Done>? taken =
            message.Payee is not null ? new TakePayeeMessage(message)
            : message.IsNews ? new TakeMessage(message)
            : null;
        if (taken is not null && await useCases.Run(Actor.System, taken, CancellationToken.None) is { IsDone: false })
        {
            return Results.Text("Tell it again later.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return Results.Ok();
    }
}
