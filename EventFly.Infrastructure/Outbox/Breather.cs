using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Outbox;

/// <summary>
/// Letters give way to halls. A letter with tickets costs as much processor time as a question on a hundred phones, and those who bought
/// wait in their mailbox, while those in a hall look at the screen. So while somebody follows a hall of this process, the relay
/// rests after each letter for as long as the letter took: it never has more than half of one core, and on a busy machine, where
/// letters take longer, it rests longer. A letter that is late already is not kept waiting: late ones follow each other without
/// rest, as they do where no hall is.
/// </summary>
internal sealed class Breather(IEnumerable<IFollowedLive> followed, TimeProvider time)
{
    /// <summary>From the moment that a letter tells of: after that it has waited enough.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(20);

    /// <summary>What took longer waited for a mail server, which costs nobody anything.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);

    public async Task RestAfter(OutboxMessage message, TimeSpan took, CancellationToken cancellation)
    {
        if (took <= TimeSpan.Zero || time.GetUtcNow() - message.OccurredAt > Late || !followed.Any(f => f.IsFollowed))
        {
            return;
        }

        await Task.Delay(took < LongestRest ? took : LongestRest, time, cancellation);
    }
}
