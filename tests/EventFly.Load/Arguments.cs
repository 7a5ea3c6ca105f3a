using EventFly.Infrastructure.Persistence;

namespace EventFly.Load;

/// <summary>What the command line says.</summary>
internal sealed record Arguments
{
    /// <summary>People in the hall, each on a connection of their own.</summary>
    public int Participants { get; init; } = 100;

    /// <summary>Seconds over which they act: 0 is all at once.</summary>
    public double Spread { get; init; }

    public DatabaseProvider Database { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>A server that runs already; null starts one and ends it.</summary>
    public Uri? Server { get; init; }

    /// <summary>The hall's join code; null takes the demo event that is on now.</summary>
    public string? Code { get; init; }

    /// <summary>The organizer's live control of that event, as a path.</summary>
    public string? Control { get; init; }

    /// <summary>Environment variables of the server that is started.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>();

    /// <summary>Questions that are measured.</summary>
    public int Questions { get; init; } = 5;

    /// <summary>Questions before them, all at once: until the server's code is compiled as it stays.</summary>
    public int Warmup { get; init; } = 5;

    /// <summary>Whether those who have voted see the counts move, instead of at the reveal.</summary>
    public bool WhileOpen { get; init; }

    /// <summary>Whether to measure a bare hub with the same payload in the same run.</summary>
    public bool Baseline { get; init; }

    /// <summary>Whether server and participants get cores of their own.</summary>
    public bool Pin { get; init; }

    /// <summary>How often the server is killed; null for as often as the scenario thinks right.</summary>
    public int? Kills { get; init; }

    /// <summary>A fault that is put in on purpose; null for none.</summary>
    public string? Mutant { get; init; }

    /// <summary>How many orders get the same messages, each in an order of its own.</summary>
    public int Shuffles { get; init; } = 1000;

    /// <summary>How often the race is run, each time with the next seed.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>Whether the server is one for developers, with the built-in sandbox as the card company.</summary>
    public bool WithSandbox { get; init; }

    /// <summary>People who are written to.</summary>
    public int Recipients { get; init; } = Scenarios.AnnounceScenario.Recipients;

    /// <summary>Votes in a second.</summary>
    public int Rate { get; init; } = 200;

    /// <summary>Orders in a second while the hall answers; 0 for none.</summary>
    public int Orders { get; init; }

    /// <summary>With settings that a scenario needs, where the command line does not say otherwise.</summary>
    public Arguments Needing(IReadOnlyDictionary<string, string> settings) =>
        this with
        {
            With = With.Concat(settings).DistinctBy(s => s.Key).ToDictionary(),
        };
}
