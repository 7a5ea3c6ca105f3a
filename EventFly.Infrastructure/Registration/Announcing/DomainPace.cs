using System.Collections.Concurrent;
using EventFly.Infrastructure.Email;
using Microsoft.Extensions.Options;

namespace EventFly.Infrastructure.Registration.Announcing;

/// <summary>
/// Letters to one domain leave at a pace of their own, whoever wrote them: some at once after a quiet while, then evenly. Known to this
/// process alone.
/// </summary>
internal sealed class DomainPace(IOptions<BulkSettings> settings, TimeProvider time)
{
    /// <summary>So long a domain saves up what it did not get.</summary>
    private static readonly TimeSpan Saved = TimeSpan.FromSeconds(10);

    /// <summary>When the next letter to it is due, if letters had left evenly; domains that saved up everything are forgotten.</summary>
    private readonly ConcurrentDictionary<string, long> _next = [];

    private long Interval => TimeSpan.TicksPerMinute / settings.Value.PerDomainPerMinute;

    /// <summary>Takes the place of one letter.</summary>
    /// <returns>False when the domain has had enough for the moment.</returns>
    public bool Take(string domain)
    {
        var now = time.GetUtcNow().UtcTicks;
        while (true)
        {
            var known = _next.TryGetValue(domain, out var next);
            var from = known ? Math.Max(next, now - Saved.Ticks) : now - Saved.Ticks;
            if (from > now)
            {
                return false;
            }

            var after = from + Interval;
            if (known ? _next.TryUpdate(domain, after, next) : _next.TryAdd(domain, after))
            {
                return true;
            }
        }
    }

    /// <summary>Domains that have had enough for the moment.</summary>
    public IReadOnlyCollection<string> Sated()
    {
        var now = time.GetUtcNow().UtcTicks;
        foreach (var idle in _next.Where(n => n.Value < now - Saved.Ticks))
        {
            _next.TryRemove(idle);
        }

        return [.. _next.Where(n => n.Value > now).Select(n => n.Key)];
    }
}
