namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>What does not fit in the section <c>Stripe</c>, as sentences that say what to set.</summary>
internal static class StripeChecks
{
    public static IEnumerable<string> Refusals(StripeSettings settings, bool isDevelopment)
    {
        var (key, secret) = (settings.SecretKey, settings.WebhookSecret);
        if (settings.ApiBase.Length > 0 && !IsAddress(settings.ApiBase))
        {
            yield return $"Stripe__ApiBase is '{settings.ApiBase}'; it must be an address such as {StripeSettings.LiveApi}.";
        }

        if (secret.Length > 0 && !secret.StartsWith("whsec_", StringComparison.Ordinal))
        {
            yield return "Stripe__WebhookSecret must begin with whsec_: copy the signing secret of the webhook endpoint.";
        }

        if (
            settings.ConnectWebhookSecret is { Length: > 0 } connect
            && !connect.StartsWith("whsec_", StringComparison.Ordinal)
        )
        {
            yield return "Stripe__ConnectWebhookSecret must begin with whsec_: copy the signing secret of the endpoint for connected accounts.";
        }

        if (key.Length == 0)
        {
            if (!isDevelopment && (secret.Length > 0 || settings.ApiBase.Length > 0))
            {
                yield return "Stripe__SecretKey is empty, but other settings of Stripe are there: set it, or unset them.";
            }

            yield break;
        }

        if (!IsKey(key))
        {
            yield return "Stripe__SecretKey must begin with sk_test_, sk_live_, rk_test_ or rk_live_.";
        }
        else if (isDevelopment && key.Contains("_live_", StringComparison.Ordinal))
        {
            yield return "Stripe__SecretKey is a live key, but this is Development, where everybody knows the demo's password: use a test key.";
        }

        if (secret.Length == 0)
        {
            yield return "Stripe__SecretKey is set, but Stripe__WebhookSecret is not: without it nobody hears of payments in time.";
        }
    }

    private static bool IsKey(string key) =>
        key.StartsWith("sk_test_", StringComparison.Ordinal)
        || key.StartsWith("sk_live_", StringComparison.Ordinal)
        || key.StartsWith("rk_test_", StringComparison.Ordinal)
        || key.StartsWith("rk_live_", StringComparison.Ordinal);

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
