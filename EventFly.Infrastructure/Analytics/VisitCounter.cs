using EventFly.Core.Analytics.Visits;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Scheduling;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Analytics;

/// <summary>
/// Sums looks at pages up and writes them once a second: a page that many open at once costs one row update. Its memory is bounded;
/// what was not written when the server falls is lost, at most a second of it.
/// </summary>
internal sealed partial class VisitCounter(IUseCases useCases, TimeProvider time, ILogger<VisitCounter> logger)
    : PeriodicWriter(Pause),
        IVisits
{
    private const int MostDays = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _door = new();
    private Dictionary<(EventId Event, DateOnly Day), (int Views, int Visits, int Checkouts)> _counts = [];

    public void Note(EventCard subject, PageLook look)
    {
        var key = (subject.Id, DateOnly.FromDateTime(Zone.Local(time.GetUtcNow(), subject.Zone).DateTime));
        lock (_door)
        {
            var isKnown = _counts.TryGetValue(key, out var sums);
            if (!isKnown && _counts.Count >= MostDays)
            {
                return;
            }

            var isPage = look is not PageLook.Checkout;
            _counts[key] = (
                sums.Views + (isPage ? 1 : 0),
                sums.Visits + (look is PageLook.Visit ? 1 : 0),
                sums.Checkouts + (isPage ? 0 : 1)
            );
        }
    }

    public override async Task Write()
    {
        Dictionary<(EventId Event, DateOnly Day), (int Views, int Visits, int Checkouts)> counted;
        lock (_door)
        {
            (counted, _counts) = (_counts, []);
        }

        if (counted.Count == 0)
        {
            return;
        }

        try
        {
            var looks = counted.Select(c => new VisitDay
            {
                Event = c.Key.Event,
                Day = c.Key.Day,
                Views = c.Value.Views,
                Visits = c.Value.Visits,
                Checkouts = c.Value.Checkouts,
            });
            await useCases.Run(Actor.System, new CountPageLooks([.. looks]));
        }
        catch (Exception e)
        {
            NotWritten(counted.Values.Sum(c => c.Views + c.Checkouts), e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Looks} looks at pages could not be counted")]
    private partial void NotWritten(int looks, Exception e);
}
