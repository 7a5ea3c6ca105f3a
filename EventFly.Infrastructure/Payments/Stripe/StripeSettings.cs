namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>The section <c>Stripe</c>. Without a key, Development takes payments in its own sandbox and others take none.</summary>
internal sealed class StripeSettings
{
    public const string LiveApi = "https://api.stripe.com";

    /// <summary><c>sk_test_...</c>, <c>sk_live_...</c> or a restricted key, <c>rk_...</c>.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary><c>whsec_...</c>: what Stripe signs its messages with.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>The same for messages about connected accounts, which come from an endpoint of their own; empty: none come.</summary>
    public string ConnectWebhookSecret { get; set; } = "";

    /// <summary>Where Stripe's API answers; for stand-ins.</summary>
    public string ApiBase { get; set; } = "";
}
