using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;

namespace EventFly.Infrastructure;

/// <summary>
/// What does not fit in the settings, as sentences that say what to set; empty when all is well. A setting that this
/// version cannot honour is refused: an operator who set it counts on it.
/// </summary>
public static class SettingsCheck
{
    private static readonly string[] KnownRoles = ["web", "worker"];

    private static readonly (string Key, string Reason)[] NotYet =
    [
        ("ConnectionStrings:Redis", "this version keeps what is live in one process and cannot use Redis yet"),
        ("ConnectionStrings:RabbitMq", "this version delivers its events itself and cannot use RabbitMQ yet"),
        ("Stripe:SecretKey", "this version takes free orders only and cannot use Stripe yet"),
        ("Stripe:WebhookSecret", "this version takes free orders only and cannot use Stripe yet"),
        ("Stripe:ApiBase", "this version takes free orders only and cannot use Stripe yet"),
    ];

    /// <param name="contentRoot">Where a relative <c>Data__Directory</c> starts.</param>
    public static IReadOnlyList<string> Refusals(IConfiguration configuration, string contentRoot, bool isDevelopment)
    {
        List<string> refusals =
        [
            .. NotYet
                .Where(n => !string.IsNullOrWhiteSpace(configuration[n.Key]))
                .Select(n => $"{Name(n.Key)} is set, but {n.Reason}; unset it."),
            .. Roles(configuration)
                .Except(KnownRoles)
                .Select(role => $"Roles names '{role}'; it must be web, worker or both: web,worker."),
        ];
        if (Roles(configuration).Count == 0)
        {
            refusals.Add("Roles is empty; it must be web, worker or both: web,worker.");
        }

        AddSeed(configuration["Demo:Seed"], isDevelopment, refusals);
        try
        {
            DatabaseSettings.From(configuration, contentRoot);
        }
        catch (System.ComponentModel.DataAnnotations.ValidationException e)
        {
            refusals.Add(e.Message);
        }

        return refusals;
    }

    /// <summary>What this process does: <c>web</c> serves people, <c>worker</c> runs reactions and jobs.</summary>
    public static IReadOnlyList<string> Roles(IConfiguration configuration) =>
        (configuration["Roles"] ?? "web,worker").Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    private static void AddSeed(string? seed, bool isDevelopment, List<string> refusals)
    {
        if (string.IsNullOrWhiteSpace(seed))
        {
            return;
        }

        if (!bool.TryParse(seed, out var wanted))
        {
            refusals.Add($"Demo__Seed is '{seed}'; it must be true or false.");
        }
        else if (wanted && !isDevelopment)
        {
            refusals.Add("Demo__Seed is true, but everybody knows the demo's password: it works in Development only.");
        }
    }

    private static string Name(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
