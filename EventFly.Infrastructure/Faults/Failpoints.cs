using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace EventFly.Infrastructure.Faults;

/// <summary>
/// Where this process dies when it is told to, so that a test can ask what a power cut between two steps leaves behind. The
/// setting <c>Failpoints__Kill</c> names one step and at which passing, <c>PayOrder.saved:3</c>: who acts, and what they are about to
/// do or have done. Never in Production; without the setting, passing a step costs a look at a field.
/// </summary>
/// <remarks>
/// Steps of a command and of a follow-up: <c>saving</c>, before its commit, and <c>saved</c>, after it; of what reaches outside also
/// <c>begun</c>. Of a question to Stripe, by the method that asks: <c>asking</c> and <c>answered</c>.
/// </remarks>
internal sealed class Failpoints
{
    public const string Setting = "Failpoints:Kill";

    private readonly string? _actor;
    private readonly string? _step;
    private int _passings;

    private Failpoints(string? actor, string? step, int passings) =>
        (_actor, _step, _passings) = (actor, step, passings);

    public static Failpoints None { get; } = new(null, null, 0);

    public static Failpoints From(IConfiguration configuration) => Read(configuration[Setting]) ?? None;

    /// <summary>Null when it names no step.</summary>
    public static Failpoints? Read(string? setting)
    {
        var parts = (setting ?? "").Split('.', ':');
        return
            parts is [{ Length: > 0 } actor, { Length: > 0 } step, var passing]
            && int.TryParse(passing, NumberStyles.None, CultureInfo.InvariantCulture, out var passings)
            && passings > 0
            ? new(actor, step, passings)
            : null;
    }

    /// <summary>What does not fit, as sentences.</summary>
    public static IEnumerable<string> Refusals(IConfiguration configuration, bool isDevelopment)
    {
        var setting = configuration[Setting];
        if (string.IsNullOrEmpty(setting))
        {
            yield break;
        }

        if (!isDevelopment)
        {
            yield return "Failpoints__Kill is set, but it kills the server on purpose: it works in Development only.";
        }
        else if (Read(setting) is null)
        {
            yield return $"Failpoints__Kill is '{setting}'; it must name a step and a passing, such as PayOrder.saved:1.";
        }
    }

    /// <summary>Dies here if this is the step and the passing; nothing is flushed, closed or said.</summary>
    public void Pass(string actor, string step)
    {
        if (_actor is not null && _step == step && _actor == actor && Interlocked.Decrement(ref _passings) == 0)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }
    }
}
