using System.CommandLine;
using EventFly.Infrastructure.Persistence;
using EventFly.Load;
using EventFly.Load.Baseline;
using EventFly.Load.Buying;
using EventFly.Load.Counting;
using EventFly.Load.Measures;
using EventFly.Load.Scenarios;
using EventFly.Load.Searching;

var scenarios = new Dictionary<string, Func<Stage, Arguments, CancellationToken, Task<Report>>>
{
    [JoinScenario.Name] = JoinScenario.Run,
    [PollScenario.Name] = PollScenario.Run,
    [QuizScenario.Name] = QuizScenario.Run,
    [ReconnectStormScenario.Name] = ReconnectStormScenario.Run,
    [SlowClientsScenario.Name] = SlowClientsScenario.Run,
    [KillScenario.Name] = KillScenario.Run,
    [RaceScenario.Name] = RaceScenario.Run,
    [CheckoutKillScenario.Name] = CheckoutKillScenario.Run,
    [WebhooksScenario.Name] = WebhooksScenario.Run,
    [AnnounceScenario.Name] = AnnounceScenario.Run,
};

// What a scenario needs of its server; the command line goes before it.
var needs = new Dictionary<string, Func<Arguments, Arguments>>
{
    [PollScenario.Name] = a => a.Orders > 0 ? a.Needing(RaceScenario.Settings) : a,
    [RaceScenario.Name] = a => a.Needing(RaceScenario.Settings),
    [CheckoutKillScenario.Name] = a => a with { WithSandbox = true },
    [WebhooksScenario.Name] = a => a.Needing(WebhooksScenario.Settings) with { WithSandbox = true },
    [AnnounceScenario.Name] = a => a.Needing(AnnounceScenario.Settings),
};

var scenario = new Argument<string>("scenario") { Description = "What the hall does." };
scenario.AcceptOnlyFromAmong([.. scenarios.Keys]);
var defaults = new Arguments();
var participants = new Option<int>("--participants")
{
    DefaultValueFactory = _ => defaults.Participants,
    Description = "People in the hall; with announce: who is written to, 50,000 when it is not said.",
};
var spread = new Option<double>("--spread") { Description = "Seconds over which they act; 0 is all at once." };
var database = new Option<DatabaseProvider>("--database") { Description = "What the started server stores in." };
var seed = new Option<int>("--seed")
{
    DefaultValueFactory = _ => defaults.Seed,
    Description = "Decides who does what when.",
};
var questions = new Option<int>("--questions")
{
    DefaultValueFactory = _ => defaults.Questions,
    Description = "Questions that are measured.",
};
var warmup = new Option<int>("--warmup")
{
    DefaultValueFactory = _ => defaults.Warmup,
    Description = "Questions before them, not measured: until the server's code is compiled as it stays.",
};
var kills = new Option<int?>("--kills")
{
    Description = "With kill, checkout-kill and announce: how often; 5, 200 and 20 when it is not said.",
};
var mutant = new Option<string?>("--mutant")
{
    Description = "With checkout-kill and announce: a fault that is put in on purpose and must be found.",
};
mutant.AcceptOnlyFromAmong([.. Mutants.All, AnnounceScenario.Resend]);
var shuffles = new Option<int>("--shuffles")
{
    DefaultValueFactory = _ => defaults.Shuffles,
    Description = "With webhooks: how many orders get the same messages, each in an order of its own.",
};
var runs = new Option<int>("--runs")
{
    DefaultValueFactory = _ => defaults.Runs,
    Description = "With race: how often, with the seed and those that follow it.",
};
var rate = new Option<int>("--rate")
{
    DefaultValueFactory = _ => defaults.Rate,
    Description = "With kill: votes in a second.",
};
var orders = new Option<int>("--orders")
{
    Description = "With poll: orders in a second for the same event, after as many questions without them.",
};
var whileOpen = new Option<bool>("--while-open")
{
    Description = "Those who have voted see the counts move; otherwise the host reveals them.",
};
var pin = new Option<bool>("--pin") { Description = "The last core for the participants, the others for the server." };
var server = new Option<Uri?>("--server")
{
    CustomParser = result => new Uri(result.Tokens[0].Value),
    Description = "A running server; without it, one is started and ended.",
};
var baseline = new Option<bool>("--baseline")
{
    DefaultValueFactory = _ => true,
    Description = "With poll: a bare hub with the same payload in the same run; --baseline false leaves it out.",
};
var code = new Option<string?>("--code") { Description = "With --server: join code of the event." };
var control = new Option<string?>("--control") { Description = "With --server: path of that event's live control." };
var with = new Option<string[]>("--with")
{
    Description = "NAME=VALUE: an environment variable of the started server, to compare settings; may be repeated.",
};
var json = new Option<FileInfo?>("--json") { Description = "Where the measures go as JSON." };

var root = new RootCommand("Load on EventFly over real circuits, without browsers.")
{
    scenario,
    participants,
    spread,
    database,
    seed,
    questions,
    warmup,
    whileOpen,
    baseline,
    kills,
    mutant,
    shuffles,
    runs,
    rate,
    orders,
    pin,
    server,
    code,
    control,
    with,
    json,
};
root.SetAction(
    async (given, cancellation) =>
    {
        var arguments = new Arguments
        {
            Participants = given.GetValue(participants),
            Recipients = given.GetResult(participants) is { Implicit: false }
                ? given.GetValue(participants)
                : defaults.Recipients,
            Spread = given.GetValue(spread),
            Database = given.GetValue(database),
            Seed = given.GetValue(seed),
            Questions = given.GetValue(questions),
            Warmup = given.GetValue(warmup),
            Kills = given.GetValue(kills),
            Mutant = given.GetValue(mutant),
            Shuffles = given.GetValue(shuffles),
            Runs = given.GetValue(runs),
            Rate = given.GetValue(rate),
            Orders = given.GetValue(orders),
            WhileOpen = given.GetValue(whileOpen),
            Baseline = given.GetValue(baseline),
            Pin = given.GetValue(pin),
            Server = given.GetValue(server),
            Code = given.GetValue(code),
            Control = given.GetValue(control),
            With = (given.GetValue(with) ?? [])
                .Select(w => w.Split('=', 2))
                .ToDictionary(w => w[0], w => w.ElementAtOrDefault(1) ?? ""),
        };
        var name = given.GetValue(scenario)!;
        Stage? stage = null;
        try
        {
            if (needs.TryGetValue(name, out var need))
            {
                arguments = need(arguments);
            }

            stage = await Stage.Set(arguments, cancellation);
            var report = await scenarios[name](stage, arguments, cancellation);
            report.Print(Console.Out);
            if (given.GetValue(json) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, report.ToJson(), cancellation);
            }

            return 0;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(Failure.Say(name, e, stage?.Own?.Output));
            return 1;
        }
        finally
        {
            await (stage?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
);
root.Add(ServeHub());
root.Add(DeskSearch.Command());
root.Add(TableDownloads.Command());
root.Add(LetterCosts.Command());
root.Add(SearchCosts.Command());
root.Add(AnalyticsCosts.Command());

// How well and how dearly people are recommended something.
root.Add(RecommendationCosts.Command());
return await root.Parse(args).InvokeAsync();

// Started by the baseline, as a process of its own.
static Command ServeHub()
{
    var url = new Argument<Uri>("url") { CustomParser = result => new Uri(result.Tokens[0].Value) };
    var command = new Command(BareHub.Command) { url };
    command.Hidden = true;
    command.SetAction((given, cancellation) => BareHub.Serve(given.GetValue(url)!, cancellation));
    return command;
}
