using EventFly.Core.Kernel.Letters;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Outbox;

/// <summary>
/// Remembers for a while that the mail server is away, so that not every letter is written, with its tickets drawn, to find out the
/// same; then the next letter asks.
/// </summary>
internal sealed partial class MailBreaker(TimeProvider time, ILogger<MailBreaker> logger)
{
    /// <summary>For so long nobody asks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>A letter that waits asks seldom, the longer it waits, but at least so often.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>A letter that is older has outlived its use, or its mail server: it counts as failed like any other.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private long _closedUntil;

    /// <exception cref="MailAwayException">It was away a moment ago.</exception>
    public void Pass()
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref _closedUntil))
        {
            throw new MailAwayException();
        }
    }

    /// <summary>Somebody found it away.</summary>
    public void Trip(MailAwayException why)
    {
        Interlocked.Exchange(ref _closedUntil, (time.GetUtcNow() + Pause).UtcTicks);
        Away(Pause, why);
    }

    /// <summary>When a letter that found it away is tried again; null when it has waited long enough.</summary>
    public DateTimeOffset? NextTry(OutboxMessage message)
    {
        var now = time.GetUtcNow();
        var waited = now - message.OccurredAt;
        return waited > Patience ? null : now.AddTicks(Math.Clamp(waited.Ticks / 4, Pause.Ticks, LongestPause.Ticks));
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The mail server cannot be reached: letters wait, and one asks again after {Pause}"
    )]
    private partial void Away(TimeSpan pause, Exception e);
}
