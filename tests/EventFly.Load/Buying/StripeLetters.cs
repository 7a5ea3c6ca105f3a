using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Stripe;

namespace EventFly.Load.Buying;

/// <summary>Writes messages as Stripe does, and posts them.</summary>
internal sealed class StripeLetters(HttpClient http, string secret)
{
    /// <summary>A message about something; its name is the same each time it is told.</summary>
    public static string Write(string name, string kind, JsonObject about) =>
        new JsonObject
        {
            ["id"] = name,
            ["object"] = "event",
            ["api_version"] = StripeConfiguration.ApiVersion,
            ["created"] = 1,
            ["livemode"] = false,
            ["type"] = kind,
            ["data"] = new JsonObject { ["object"] = about },
        }.ToJsonString();

    public Task<HttpStatusCode> Post(string message, CancellationToken cancellation) =>
        Post(message, Sign(message), cancellation);

    public async Task<HttpStatusCode> Post(string message, string signature, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe")
        {
            Content = new StringContent(message, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        using var answer = await http.SendAsync(request, cancellation);
        return answer.StatusCode;
    }

    public string Sign(string message, TimeSpan age = default, string? otherSecret = null) =>
        EventUtility.GenerateSignatureHeader(
            message,
            otherSecret ?? secret,
            (TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds()
        );

    /// <summary>Thirty that Stripe did not send, or not like that, or not now.</summary>
    /// <param name="message">One that it might have sent.</param>
    public IEnumerable<(string Message, string Signature)> Forge(string message, Random random)
    {
        var good = Sign(message);
        var stamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        yield return (message, "");
        yield return (message, "nonsense");
        yield return (message, $"t={stamp}");
        yield return (message, $"t={stamp},v1=00");
        yield return (message, $"t={stamp},v0={good.Split("v1=")[1]}");
        yield return (message, good.Replace("v1=", "v1=0", StringComparison.Ordinal));
        yield return (message, good.Replace("t=", "t=1", StringComparison.Ordinal));
        yield return ("", Sign(""));
        yield return ("[]", Sign("[]"));
        yield return ("not json", Sign("not json"));
        for (var i = 0; i < 6; i++)
        {
            yield return (message, Sign(message, otherSecret: $"whsec_of_somebody_else_{i}"));
            yield return (message, Sign(message, age: TimeSpan.FromMinutes(6 + random.Next(10_000))));
        }

        for (var i = 0; i < 8; i++)
        {
            yield return (Alter(message, random), good);
        }
    }

    /// <summary>One character is another.</summary>
    private static string Alter(string message, Random random)
    {
        var letters = message.ToCharArray();
        var at = random.Next(letters.Length);
        letters[at] = letters[at] == 'x' ? 'y' : 'x';
        return new(letters);
    }
}
