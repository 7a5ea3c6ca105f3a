namespace EventFly.Core.Registration.WaitingList;

public enum Chance
{
    /// <summary>Nothing has come back so far, or the list is too young to say.</summary>
    Unknown,
    Small,
    Fair,
    Good,
}

/// <summary>
/// What somebody who waits can hope for, worked out from nothing but what happened so far: tickets come back as often from now until
/// the sale ends as they did since the list was opened, each on its own (a Poisson process). The chance is that of at least as
/// many as are wanted before and by them.
/// </summary>
/// <param name="CameBack">Tickets that were offered to people in this list so far.</param>
public sealed record Chances(Chance Chance, int CameBack)
{
    /// <summary>From then on it is called good; from the rest of it, fair.</summary>
    private const double Good = 0.75;

    private const double Fair = 0.25;

    /// <summary>What was seen for a shorter while says little.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromHours(6);

    /// <param name="needed">Tickets that have to come back until they have theirs: those of all before them, and their own.</param>
    /// <param name="since">When the first one joined.</param>
    /// <param name="until">When the last ticket can be bought.</param>
    public static Chances Of(int cameBack, int needed, DateTimeOffset since, DateTimeOffset now, DateTimeOffset until)
    {
        if (cameBack == 0 || now - since < Least)
        {
            return new(Chance.Unknown, cameBack);
        }

        var expected = cameBack * Math.Max(0, (until - now) / (now - since));
        var likely = AtLeast(needed, expected);
        return new(
            likely >= Good ? Chance.Good
                : likely >= Fair ? Chance.Fair
                : Chance.Small,
            cameBack
        );
    }

    /// <summary>How likely at least so many are where so many are expected.</summary>
    internal static double AtLeast(int needed, double expected)
    {
        // The sum of e^-m m^k / k! for k below what is needed, each from the one before; in logarithms, as e^-m may be too small.
        var (fewer, log) = (0.0, -expected);
        for (var k = 0; k < needed; k++)
        {
            fewer += Math.Exp(log);
            log += Math.Log(expected) - Math.Log(k + 1);
        }

        return Math.Clamp(1 - fewer, 0, 1);
    }
}
