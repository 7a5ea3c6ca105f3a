using System.CommandLine;
using EventFly.Core.Analytics.Measures;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Web.Cli;

/// <summary>
/// <c>analytics rebuild [--event SLUG] [--check]</c>: counts the numbers of every event from the beginning, each in a transaction of its
/// own, while the server may go on. Killed, it is run again.
/// </summary>
internal static class AnalyticsCommand
{
    private const int Differs = 1;
    private const int Misused = 64;
    private const int AtOnce = 500;
    private const int MostShown = 20;

    /// <summary>What was sold a moment ago is on its way to the counters: it is no difference if it is gone after this.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(2);

    private const int Looks = 5;

    public static Command Make()
    {
        var slug = new Option<string?>("--event") { Description = "Only this event, by the end of its address." };
        var check = new Option<bool>("--check")
        {
            Description = "Changes nothing, and says which numbers are not what they should be.",
        };
        var command = new Command("rebuild", "Counts all numbers from the beginning; sales may go on.") { slug, check };
        command.SetAction(
            (parsed, cancellation) =>
                CommandLine.InScope(services =>
                    Rebuild(services, parsed.GetValue(slug), parsed.GetValue(check), cancellation)
                )
        );
        return new Command("analytics", "The numbers of dashboards and reports.") { command };
    }

    private static async Task<int> Rebuild(
        IServiceProvider services,
        string? slug,
        bool isCheck,
        CancellationToken cancellation
    )
    {
        var lookup = services.GetRequiredService<IEventLookup>();
        var useCases = services.GetRequiredService<IUseCases>();
        EventId? only = slug is null ? null : (await lookup.FindBySlug(slug, cancellation))?.Id;
        if (slug is not null && only is null)
        {
            await Console.Error.WriteLineAsync($"There is no event '{slug}'.");
            return Misused;
        }

        var (events, differing) = (0, 0);
        await foreach (var id in All(lookup, only, cancellation))
        {
            if (await Measure(useCases, id, isCheck, cancellation) is not { } found)
            {
                continue;
            }

            events++;
            if (found.Count > 0)
            {
                differing++;
                await Say((await lookup.Find(id, cancellation))?.Slug ?? id.ToString(), found);
            }
        }

        Console.WriteLine(
            (isCheck, differing) switch
            {
                (true, 0) => $"{events} events checked: every number is what it should be.",
                (true, _) => $"{events} events checked: numbers of {differing} are not what they should be.",
                (false, 0) => $"{events} events counted: every number was what it should be.",
                _ => $"{events} events counted: numbers of {differing} were mended.",
            }
        );
        return isCheck && differing > 0 ? Differs : 0;
    }

    private static async IAsyncEnumerable<EventId> All(
        IEventLookup lookup,
        EventId? only,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (only is { } one)
        {
            yield return one;
            yield break;
        }

        EventId? last = null;
        while (await lookup.All(last, AtOnce, cancellation) is { Count: > 0 } page)
        {
            foreach (var id in page)
            {
                yield return id;
            }

            last = page[^1];
        }
    }

    /// <returns>Null for an event that is gone.</returns>
    private static async Task<IReadOnlyList<string>?> Measure(
        IUseCases useCases,
        EventId id,
        bool isCheck,
        CancellationToken cancellation
    )
    {
        for (var look = 1; ; look++)
        {
            var measured = await useCases.Run(Actor.System, new MeasureEvent(id, isCheck), cancellation);
            if (measured.Fault is { Kind: FaultKind.NotFound })
            {
                return null;
            }

            if (measured.Fault is { } fault)
            {
                throw new InvalidOperationException($"Event {id} could not be counted: {fault.Code}.");
            }

            if (!isCheck || measured.Value.Count == 0 || look == Looks)
            {
                return measured.Value;
            }

            await Task.Delay(OnItsWay, cancellation);
        }
    }

    private static async Task Say(string slug, IReadOnlyList<string> found)
    {
        foreach (var line in found.Take(MostShown))
        {
            await Console.Out.WriteLineAsync($"{slug}: {line}");
        }

        if (found.Count > MostShown)
        {
            await Console.Out.WriteLineAsync($"{slug}: and {found.Count - MostShown} more");
        }
    }
}
