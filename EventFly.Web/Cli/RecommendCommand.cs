using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EventFly.Core.Analytics.Recommendations;
using EventFly.Infrastructure.Analytics.Recommendations;

namespace EventFly.Web.Cli;

/// <summary>
/// <c>recommend evaluate --events FILE --people FILE [--seed N] --json OUT</c>: how well recommendations foresee what people of a file
/// chose. It needs no server and no database.
/// </summary>
internal static class RecommendCommand
{
    private const int Unreadable = 65;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Make()
    {
        var events = new Option<string>("--events") { Description = "Events, as JSON.", Required = true };
        var people = new Option<string>("--people")
        {
            Description = "People and what they chose, as JSON.",
            Required = true,
        };
        var seed = new Option<int>("--seed") { Description = "Of what is drawn by lot.", DefaultValueFactory = _ => 1 };
        var output = new Option<string?>("--json") { Description = "Writes what was found into this file too." };
        var command = new Command(
            "evaluate",
            "Learns from what people chose before a day, and says how well it foresees the rest."
        )
        {
            events,
            people,
            seed,
            output,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Evaluate(
                    parsed.GetValue(events)!,
                    parsed.GetValue(people)!,
                    parsed.GetValue(seed),
                    parsed.GetValue(output),
                    cancellation
                )
        );
        return new Command("recommend", "What recommendations are worth.") { command };
    }

    private static async Task<int> Evaluate(
        string events,
        string people,
        int seed,
        string? output,
        CancellationToken cancellation
    )
    {
        try
        {
            var data = await TrialFiles.Read(events, people, cancellation);
            var window = data.Until.DayNumber - data.AsOf.DayNumber;
            var trial = new RecommendationTrial(Rankers.LightGbm());
            var found = Named(trial.Run(data.History, data.Chosen, data.AsOf, window, seed));
            foreach (var (name, value) in found)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name, -26} {value:0.####}"));
            }

            if (output is not null)
            {
                await File.WriteAllTextAsync(output, JsonSerializer.Serialize(found, Indented), cancellation);
            }

            return 0;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Unreadable;
        }
    }

    /// <summary>By the names that others read.</summary>
    private static Dictionary<string, double> Named(TrialResult result) =>
        new()
        {
            ["ndcg_at_10"] = result.NdcgAt10,
            ["recall_at_20"] = result.RecallAt20,
            ["coverage"] = result.Coverage,
            ["popularity_ndcg_at_10"] = result.PopularityNdcgAt10,
            ["first_formula_ndcg_at_10"] = result.FirstFormulaNdcgAt10,
            ["people"] = result.People,
            ["candidates"] = result.Candidates,
            ["train_s"] = result.TrainSeconds,
            ["p95_ms"] = result.P95Milliseconds,
        };
}
