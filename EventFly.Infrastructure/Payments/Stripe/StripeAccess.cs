using System.Security.Cryptography;
using EventFly.Infrastructure.Email;
using EventFly.Infrastructure.Payments.Sandbox;

namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>By which keys Stripe is asked and believed: those of the settings, or, in the sandbox, those of this process alone.</summary>
internal sealed record StripeAccess(string SecretKey, string WebhookSecret, string? Api)
{
    /// <summary>What messages about connected accounts are signed with; null: none are believed.</summary>
    public string? ConnectSecret { get; init; }

    /// <summary>Whether this application plays Stripe itself.</summary>
    public bool IsSandbox => Api is null;

    /// <summary>Nobody but this process knows the keys of its sandbox, unless the one for messages is set for a test.</summary>
    public static StripeAccess ToSandbox(StripeSettings settings) =>
        new(
            "sk_test_" + RandomNumberGenerator.GetHexString(32, lowercase: true),
            settings.WebhookSecret is { Length: > 0 } set
                ? set
                : "whsec_" + RandomNumberGenerator.GetHexString(32, lowercase: true),
            Api: null
        )
        {
            ConnectSecret = "whsec_" + RandomNumberGenerator.GetHexString(32, lowercase: true),
        };

    public static StripeAccess By(StripeSettings settings) =>
        new(
            settings.SecretKey,
            settings.WebhookSecret,
            settings.ApiBase is { Length: > 0 } other ? other.TrimEnd('/') : StripeSettings.LiveApi
        )
        {
            ConnectSecret = settings.ConnectWebhookSecret is { Length: > 0 } set ? set : null,
        };

    public string ApiBase(OwnAddress own) => Api ?? new Uri(own.Listening, SandboxApi.Root).AbsoluteUri.TrimEnd('/');

    /// <summary>Where its payment pages are: a form may lead there.</summary>
    public string PageOrigin(OwnAddress own) =>
        Api switch
        {
            null => own.Public.GetLeftPart(UriPartial.Authority),
            StripeSettings.LiveApi => "https://checkout.stripe.com",
            _ => new Uri(Api).GetLeftPart(UriPartial.Authority),
        };
}
