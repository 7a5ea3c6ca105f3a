using System.Threading.RateLimiting;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Images;

/// <summary>
/// Whose picture is drawn next. An account has one in its organization's line, an organization one in the line of all, and
/// that is served in order: whoever brings twenty pictures waits for each of them behind one of everybody else. Lines end:
/// what waits is held in memory.
/// </summary>
internal sealed class DrawingQueue(int atOnce) : IDisposable
{
    private const int MostOfAccount = 12;
    private const int MostOfOrganization = 24;
    private const int MostOfAll = 100;

    /// <summary>A picture unpacks to up to 200 MB, and drawing it takes a whole processor.</summary>
    public static readonly int Usual = Math.Clamp(Environment.ProcessorCount / 4, 1, 4);

    private readonly PartitionedRateLimiter<ImageOwner> _turns = PartitionedRateLimiter.CreateChained(
        Line(_ => "all", MostOfAll, 0),
        Line(owner => owner.Account, 1, MostOfAccount - 1),
        Line(owner => owner.Organization, 1, MostOfOrganization - 1),
        Line(_ => "all", atOnce, MostOfAll)
    );

    /// <returns>Disposed, it lets the next one draw; null when the line is too long.</returns>
    public async Task<IDisposable?> Turn(ImageOwner owner, CancellationToken cancellation)
    {
        var turn = await _turns.AcquireAsync(owner, cancellationToken: cancellation);
        if (turn.IsAcquired)
        {
            return turn;
        }

        turn.Dispose();
        return null;
    }

    public void Dispose() => _turns.Dispose();

    private static PartitionedRateLimiter<ImageOwner> Line(Func<ImageOwner, string> keyOf, int atOnce, int waiting) =>
        PartitionedRateLimiter.Create<ImageOwner, string>(owner =>
            RateLimitPartition.GetConcurrencyLimiter(
                keyOf(owner),
                _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = atOnce,
                    QueueLimit = waiting,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }
            )
        );
}
