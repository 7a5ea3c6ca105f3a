namespace EventFly.Web.Shell.Circuits;

/// <summary>A steady rate, and a reserve for bursts.</summary>
internal sealed record Allowance(double PerSecond, int AtOnce);

/// <summary>A token bucket that says how long to wait instead of no. Not safe for use by two threads at once.</summary>
internal sealed class Budget(Allowance allowance)
{
    /// <summary>A busy server waits a little too long at times; a flood gets no relief from that.</summary>
    private const double Relief = 0.1;

    private readonly TimeSpan _each = TimeSpan.FromSeconds(1) / allowance.PerSecond;
    private readonly TimeSpan _reserve = TimeSpan.FromSeconds(1) / allowance.PerSecond * allowance.AtOnce;
    private TimeSpan _fullAgain = TimeSpan.MinValue;
    private TimeSpan? _emptySince;

    /// <param name="now">Time since any fixed moment.</param>
    /// <returns>How long to wait before what is taken may be spent; zero while the reserve lasts.</returns>
    public TimeSpan Take(TimeSpan now)
    {
        _fullAgain = (_fullAgain > now ? _fullAgain : now) + _each;
        var wait = _fullAgain - now - _reserve;
        if (wait > TimeSpan.Zero)
        {
            _emptySince ??= now;
        }
        else if (wait < -Relief * _reserve)
        {
            _emptySince = null;
        }

        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>How long the reserve has been as good as empty.</summary>
    public TimeSpan Strained(TimeSpan now) => now - (_emptySince ?? now);
}
