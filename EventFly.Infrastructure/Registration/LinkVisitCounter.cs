using EventFly.Core.Kernel;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Infrastructure.Scheduling;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Registration;

/// <summary>
/// Sums visits up and writes them every few seconds: a page that many open at once costs one row update. Its memory is bounded; what
/// was not written when the server falls is lost, for a visit is a hint and no sale.
/// </summary>
internal sealed partial class LinkVisitCounter(IUseCases useCases, ILogger<LinkVisitCounter> logger)
    : PeriodicWriter(Pause),
        ILinkVisits
{
    /// <summary>Whoever makes codes up fills no memory.</summary>
    private const int MostCodes = 1_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _door = new();
    private Dictionary<(EventId Event, string Code), int> _counts = [];

    public void Note(EventId subject, string? via)
    {
        if (LinkCode.Read(via) is not { } code)
        {
            return;
        }

        lock (_door)
        {
            var isKnown = _counts.TryGetValue((subject, code), out var visits);
            if (isKnown || _counts.Count < MostCodes)
            {
                _counts[(subject, code)] = visits + 1;
            }
        }
    }

    public override async Task Write()
    {
        Dictionary<(EventId Event, string Code), int> counted;
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
            await useCases.Run(
                Actor.System,
                new CountVisits([.. counted.Select(c => new LinkVisits(c.Key.Event, c.Key.Code, c.Value))])
            );
        }
        catch (Exception e)
        {
            NotWritten(counted.Values.Sum(), e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Visits} visits by links could not be counted")]
    private partial void NotWritten(int visits, Exception e);
}
