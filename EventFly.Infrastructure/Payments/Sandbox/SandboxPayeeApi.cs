using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>The part of Stripe's API for connected accounts.</summary>
internal static class SandboxPayeeApi
{
    public static void MapPayees(this RouteGroupBuilder api)
    {
        api.MapPost(
            "/accounts",
            (HttpRequest request, SandboxAccounts accounts) => SandboxApi.Once(request, accounts.Books, accounts.Make)
        );
        api.MapGet(
            "/accounts/{id}",
            async (string id, SandboxAccounts accounts, CancellationToken cancellation) =>
                SandboxApi.Found(await accounts.FindAccount(id, cancellation), "account", id)
        );
        api.MapPost(
            "/account_links",
            (HttpRequest request, SandboxAccounts accounts) =>
                SandboxApi.Once(request, accounts.Books, accounts.MakeLink)
        );
        api.MapGet(
            "/balance",
            async (HttpRequest request, SandboxPayouts payouts, CancellationToken cancellation) =>
                SandboxApi.Json(await payouts.Balance(AccountOf(request), cancellation))
        );
        api.MapGet(
            "/payouts",
            async (HttpRequest request, SandboxPayouts payouts, CancellationToken cancellation) =>
                SandboxApi.Json(await payouts.List(AccountOf(request), cancellation))
        );
    }

    private static string AccountOf(HttpRequest request) => request.Headers["Stripe-Account"].ToString();
}
