namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>The numbers that Stripe publishes for tests (docs.stripe.com/testing); any other one is declined.</summary>
internal static class TestCards
{
    private const string InsufficientFunds = "4000000000009995";

    private static readonly string[] Good = ["4242424242424242", "5555555555554444", "378282246310005"];

    private static readonly string[] Asked = ["4000002500003155", "4000000000003220", "4000002760003184"];

    /// <summary>Null when the card is good.</summary>
    public static string? ReasonToDecline(string card) =>
        Digits(card) switch
        {
            var good when Good.Contains(good) || Asked.Contains(good) => null,
            InsufficientFunds => "insufficient_funds",
            { Length: < 12 } => "incorrect_number",
            _ => "generic_decline",
        };

    /// <summary>Whether the bank asks its holder first (3-D Secure).</summary>
    public static bool IsAsked(string card) => Asked.Contains(Digits(card));

    private static string Digits(string card) => string.Concat(card.Where(char.IsAsciiDigit));
}
