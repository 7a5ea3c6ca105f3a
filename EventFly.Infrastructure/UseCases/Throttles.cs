using System.Threading.RateLimiting;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.UseCases;

/// <summary>
/// Token buckets in memory, one for each name, kind and key; those that are full again are forgotten. The setting
/// <c>Throttles__Factor</c> multiplies all of them: an arena behind one address, a load test.
/// </summary>
internal sealed class Throttles : IThrottles, IDisposable
{
    private readonly double _factor;

    /// <summary>One for all of them: each limiter wakes a thread ten times a second.</summary>
    private readonly PartitionedRateLimiter<Ask> _limiter;

    public Throttles(double factor)
    {
        _factor = factor;
        _limiter = PartitionedRateLimiter.Create<Ask, (string Name, string Kind, string Key)>(ask =>
            RateLimitPartition.GetTokenBucketLimiter((ask.Name, ask.Kind, ask.Key), _ => BucketOf(ask.Rate))
        );
    }

    public Fault? Take(Actor actor, Throttle throttle)
    {
        foreach (var ask in Counted(actor, throttle))
        {
            using var lease = _limiter.AttemptAcquire(ask);
            if (!lease.IsAcquired)
            {
                return Fault.TooMany(ask.Rate.Each);
            }
        }

        return null;
    }

    public Fault? Peek(Actor actor, Throttle throttle)
    {
        foreach (var ask in Counted(actor, throttle))
        {
            if (_limiter.GetStatistics(ask) is { CurrentAvailablePermits: < 1 })
            {
                return Fault.TooMany(ask.Rate.Each);
            }
        }

        return null;
    }

    public void Dispose() => _limiter.Dispose();

    private static IEnumerable<Ask> Counted(Actor actor, Throttle throttle)
    {
        if (actor.IsSystem)
        {
            yield break;
        }

        if (throttle is { Target: { } target, TargetKey: { Length: > 0 } addressee })
        {
            yield return new(throttle.Name, "target", addressee, target);
        }

        var person = actor.Account?.ToString() ?? (actor.HasNewDevice ? null : actor.Participant?.ToString());
        if (person is not null && throttle.Person is { } ofPerson)
        {
            yield return new(throttle.Name, "person", person, ofPerson);
        }

        if (
            actor.Network.Length > 0
            && throttle.Network is { } ofNetwork
            && !(throttle.OnlyMisses && person is not null)
        )
        {
            yield return new(throttle.Name, "network", actor.Network, ofNetwork);
        }
    }

    private TokenBucketRateLimiterOptions BucketOf(Rate rate) =>
        new()
        {
            TokenLimit = Math.Max(1, (int)(rate.AtOnce * _factor)),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = rate.Each / _factor,
        };

    private readonly record struct Ask(string Name, string Kind, string Key, Rate Rate);
}
