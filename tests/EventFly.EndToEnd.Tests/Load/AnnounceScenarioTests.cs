using System.Text.Json.Nodes;
using EventFly.Load;
using EventFly.Load.Scenarios;

namespace EventFly.EndToEnd.Tests.Load;

/// <summary>The scenario of announcements, as short as it can be; docs/measurements.md has it at full length.</summary>
public sealed class AnnounceScenarioTests
{
    [Fact]
    public async Task Killed_with_a_letter_on_its_way_nobody_gets_two_and_nobody_is_forgotten()
    {
        var report = await Run(mutant: null);

        Number(report, "recipients").ShouldBe(400);
        Number(report, "kills_at_the_worst_moment").ShouldBe(1);
        Number(report, "doubled").ShouldBe(0);
        Number(report, "missing").ShouldBe(0);
        Number(report, "unclear_but_accepted")!.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Letters_that_are_sent_again_after_a_kill_are_found_out() =>
        Number(await Run(AnnounceScenario.Resend), "doubled")!.Value.ShouldBeGreaterThan(0);

    private static async Task<JsonNode> Run(string? mutant)
    {
        var arguments = new Arguments
        {
            Recipients = 400,
            Kills = 2,
            Mutant = mutant,
        }.Needing(AnnounceScenario.Settings);
        await using var stage = await Stage.Set(arguments, TestContext.Current.CancellationToken);
        var report = await AnnounceScenario.Run(stage, arguments, TestContext.Current.CancellationToken);
        return JsonNode.Parse(report.ToJson())!;
    }

    private static double? Number(JsonNode report, string name) => (double?)report[name];
}
