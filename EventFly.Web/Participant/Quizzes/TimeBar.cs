using System.Globalization;

namespace EventFly.Web.Participant.Quizzes;

/// <summary>
/// The bar runs by itself in the browser: the server says how long it takes and how much of it is over, once for each
/// question. Said again later, it would jump.
/// </summary>
/// <param name="Seconds">All of it.</param>
public sealed record TimeBar(string Style, int Seconds)
{
    /// <param name="allowed">Seconds that this person has for the question.</param>
    /// <param name="used">Those of them that are over.</param>
    public static TimeBar Of(double allowed, TimeSpan used)
    {
        var seconds = (int)Math.Round(allowed);
        var over = Math.Clamp(used.TotalSeconds, 0, allowed);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"--t:{allowed:0.0}s;--d:-{over:0.0}s;--n:{seconds}"),
            seconds
        );
    }
}
