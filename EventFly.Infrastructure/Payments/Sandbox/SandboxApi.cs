using System.Text;
using System.Text.Json.Nodes;
using EventFly.Infrastructure.Payments.Stripe;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>The part of Stripe's API that this application uses, answered by itself. Stripe.net talks to it as to the real one.</summary>
internal static class SandboxApi
{
    public const string Root = "/dev/stripe";

    public static void MapSandboxApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root + "/v1").AddEndpointFilter(KnowsTheKey).ExcludeFromDescription();
        api.MapPost(
            "/checkout/sessions",
            (HttpRequest request, SandboxPages pages) => Once(request, pages.Books, pages.Open)
        );
        api.MapGet(
            "/checkout/sessions/{id}",
            async (string id, SandboxPages pages, CancellationToken cancellation) =>
                Found(await pages.Find(id, cancellation), "checkout session", id)
        );
        api.MapPost(
            "/checkout/sessions/{id}/expire",
            (string id, HttpRequest request, SandboxPages pages) =>
                Once(request, pages.Books, (db, _) => pages.Expire(db, id))
        );
        api.MapGet(
            "/payment_intents/{id}",
            async (string id, HttpRequest request, SandboxPages pages, CancellationToken cancellation) =>
                Found(
                    await pages.FindPayment(id, request.Query.ContainsKey("expand[0]"), cancellation),
                    "payment_intent",
                    id
                )
        );
        api.MapPost(
            "/refunds",
            (HttpRequest request, SandboxRefunds refunds) => Once(request, refunds.Books, refunds.Give)
        );
        api.MapGet(
            "/refunds",
            async (HttpRequest request, SandboxRefunds refunds, CancellationToken cancellation) =>
                Json(await refunds.List(request.Query["payment_intent"], cancellation))
        );
        api.MapPayees();
    }

    private static async ValueTask<object?> KnowsTheKey(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var access = context.HttpContext.RequestServices.GetService(typeof(StripeAccess)) as StripeAccess;
        var key = context.HttpContext.Request.Headers.Authorization.ToString();
        return access is { IsSandbox: true } && key == $"Bearer {access.SecretKey}"
            ? await next(context)
            : Json(SandboxRefusal.Body("invalid_request_error", code: null, "Invalid API Key provided."), 401);
    }

    /// <summary>Does what is asked once for each key; asked again with other words, refuses.</summary>
    internal static async Task<IResult> Once(
        HttpRequest request,
        SandboxBooks books,
        Func<SandboxDb, IFormCollection, Task<JsonObject>> act
    )
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var key = request.Headers["Idempotency-Key"].ToString();
        var asked = request.Path + "?" + string.Join('&', form.Select(f => $"{f.Key}={f.Value}").Order());
        try
        {
            var answer = await books.Write(
                async db =>
                {
                    if (key.Length > 0 && await db.Answers.FindAsync(key) is { } given)
                    {
                        return given.Asked == asked
                            ? JsonNode.Parse(given.Body)!.AsObject()
                            : throw new SandboxRefusal(
                                "idempotency_error",
                                code: null,
                                "Keys for idempotent requests can only be used with the same parameters they were first used with."
                            );
                    }

                    var done = await act(db, form);
                    if (key.Length > 0)
                    {
                        db.Answers.Add(
                            new SandboxAnswer
                            {
                                Key = key,
                                Asked = asked,
                                Body = done.ToJsonString(),
                            }
                        );
                    }

                    return done;
                },
                request.HttpContext.RequestAborted
            );
            return Json(answer);
        }
        catch (SandboxRefusal refused)
        {
            return Json(refused.Body(), 400);
        }
    }

    internal static IResult Found(JsonObject? thing, string kind, string id) =>
        thing is null
            ? Json(SandboxRefusal.Body("invalid_request_error", "resource_missing", $"No such {kind}: '{id}'"), 404)
            : Json(thing);

    internal static IResult Json(JsonObject body, int status = 200) =>
        Results.Text(body.ToJsonString(), "application/json", Encoding.UTF8, status);
}
