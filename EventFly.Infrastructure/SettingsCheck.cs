using System.Globalization;
using EventFly.Core.Identity.SignIns;
using EventFly.Infrastructure.Faults;
using EventFly.Infrastructure.Payments.Stripe;
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

        if (!string.IsNullOrWhiteSpace(configuration["Throttles:Factor"]) && ThrottlesFactor(configuration) is null)
        {
            refusals.Add(
                $"Throttles__Factor is '{configuration["Throttles:Factor"]}'; it must be a number above 0, up to 1000."
            );
        }

        if (!string.IsNullOrWhiteSpace(configuration["SignIn:LongestDays"]) && SignInLimits(configuration) is null)
        {
            refusals.Add(
                $"SignIn__LongestDays is '{configuration["SignIn:LongestDays"]}'; it must be a whole number from 1 to 365."
            );
        }

        AddSeed(configuration["Demo:Seed"], isDevelopment, refusals);
        var stripe = configuration.GetSection("Stripe").Get<StripeSettings>() ?? new();
        refusals.AddRange(StripeChecks.Refusals(stripe, isDevelopment));
        refusals.AddRange(Failpoints.Refusals(configuration, isDevelopment));
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

    /// <summary>What this process does: <c>web</c> serves people, <c>worker</c> runs follow-ups and jobs.</summary>
    public static IReadOnlyList<string> Roles(IConfiguration configuration) =>
        (configuration["Roles"] ?? "web,worker").Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    /// <summary>How many times as much as usual is let through; null when nothing sensible is set.</summary>
    internal static double? ThrottlesFactor(IConfiguration configuration) =>
        double.TryParse(
            configuration["Throttles:Factor"],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var factor
        ) && factor is > 0 and <= 1_000
            ? factor
            : null;

    /// <summary>How long a sign-in lasts at most; null when nothing sensible is set.</summary>
    internal static SignInLimits? SignInLimits(IConfiguration configuration) =>
        int.TryParse(configuration["SignIn:LongestDays"], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days is >= 1 and <= 365
            ? new(TimeSpan.FromDays(days))
            : null;

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
