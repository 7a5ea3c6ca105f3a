using System.Reflection;
using System.Text.Json.Nodes;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Payments.Stripe;
using EventFly.Load;
using EventFly.Load.Buying;
using EventFly.Load.Measures;
using EventFly.Load.Scenarios;

namespace EventFly.EndToEnd.Tests.Load;

/// <summary>The fault scenarios of buying, as short as they can be; docs/measurements.md has them at full length.</summary>
public sealed class BuyingScenariosTests
{
    [Fact]
    public async Task Killed_at_some_steps_nobody_pays_twice_or_goes_without_a_ticket()
    {
        var report = await Run(
            CheckoutKillScenario.Run,
            new Arguments
            {
                Kills = 4,
                Seed = 1,
                WithSandbox = true,
            }
        );

        Number(report, "kills").ShouldBe(4);
        Number(report, "charged")!.Value.ShouldBeGreaterThan(0);
        Number(report, "double_charges").ShouldBe(0);
        Number(report, "double_refunds").ShouldBe(0);
        Number(report, "paid_without_ticket").ShouldBe(0);
        Number(report, "tickets_without_money").ShouldBe(0);
        Number(report, "unbalanced").ShouldBe(0);
        Number(report, "stock_off").ShouldBe(0);
    }

    [Fact]
    public async Task However_messages_come_or_do_not_come_the_end_is_the_same()
    {
        var report = await Run(
            WebhooksScenario.Run,
            new Arguments { Shuffles = 12, WithSandbox = true }.Needing(WebhooksScenario.Settings)
        );

        Number(report, "outcomes").ShouldBe(1);
        Number(report, "forged").ShouldBe(30);
        Number(report, "forged_accepted").ShouldBe(0);
        Number(report, "untold").ShouldBe(30);
        Number(report, "paid_without_ticket").ShouldBe(0);
        Number(report, "unbalanced").ShouldBe(0);
    }

    [Fact]
    public void Every_step_at_which_a_server_is_killed_is_one_that_it_takes()
    {
        var actors = typeof(IUseCases)
            .Assembly.GetTypes()
            .Select(t => t.Name)
            .Concat(
                typeof(StripeProvider)
                    .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Select(m => m.Name)
            )
            .ToHashSet();

        CheckoutSteps
            .Plan(kills: 30, new Random(1))
            .Select(s => s.Step)
            .Where(s => s != CheckoutSteps.AnyMoment)
            .ShouldAllBe(s => actors.Contains(s.Split('.', 2)[0]));
    }

    private static async Task<JsonNode> Run(
        Func<Stage, Arguments, CancellationToken, Task<Report>> scenario,
        Arguments arguments
    )
    {
        await using var stage = await Stage.Set(arguments, TestContext.Current.CancellationToken);
        var report = await scenario(stage, arguments, TestContext.Current.CancellationToken);
        return JsonNode.Parse(report.ToJson())!;
    }

    private static double? Number(JsonNode report, string name) => (double?)report[name];
}
