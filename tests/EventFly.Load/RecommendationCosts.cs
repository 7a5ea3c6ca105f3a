using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EventFly.Core.Analytics.Recommendations;
using EventFly.Infrastructure.Analytics.Recommendations;
using EventFly.Testing.Recommendations;

namespace EventFly.Load;

/// <summary>What recommendations cost in a made-up town: learning, one list, and memory.</summary>
internal static class RecommendationCosts
{
    private const int Seed = 1;

    public static Command Command()
    {
        var events = new Option<int>("--events") { DefaultValueFactory = _ => 20_000 };
        var people = new Option<int>("--people") { DefaultValueFactory = _ => 100_000 };
        var choices = new Option<int>("--choices") { DefaultValueFactory = _ => 12 };
        var command = new Command("recommend", "Learning from a made-up town, and lists for its people.")
        {
            events,
            people,
            choices,
        };
        command.SetAction(given => Run(given.GetValue(events), given.GetValue(people), given.GetValue(choices)));
        return command;
    }

    private static void Run(int events, int people, int choices)
    {
        var town = SimulatedTown.Of(events, people, choices, Seed);
        var known = town.History.People.Sum(p => p.Choices.Count);
        using var self = Process.GetCurrentProcess();
        Say("choices to learn from", known);
        Say("MiB, the town alone", self.WorkingSet64 >> 20);
        var found = new RecommendationTrial(Rankers.LightGbm()).Run(
            town.History,
            town.Chosen,
            SimulatedTown.Today,
            SimulatedTown.Window,
            Seed
        );
        self.Refresh();
        Say("MiB at most", self.PeakWorkingSet64 >> 20);
        Say("s to learn", found.TrainSeconds);
        Say("ms for a list, p95", found.P95Milliseconds);
        Say("candidates", found.Candidates);
        Say("NDCG@10", found.NdcgAt10);
        Say("of the first formula", found.FirstFormulaNdcgAt10);
        Say("of popularity", found.PopularityNdcgAt10);
    }

    private static void Say(string what, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {value:0.###} |"));
}
