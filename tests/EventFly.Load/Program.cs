using System.CommandLine;
using EventFly.Infrastructure.Persistence;
using EventFly.Load;
using EventFly.Load.Scenarios;

var scenarios = new Dictionary<string, Func<Stage, Arguments, CancellationToken, Task<Report>>>
{
    [JoinScenario.Name] = JoinScenario.Run,
    [PollScenario.Name] = PollScenario.Run,
};

var scenario = new Argument<string>("scenario") { Description = "What the hall does." };
scenario.AcceptOnlyFromAmong([.. scenarios.Keys]);
var participants = new Option<int>("--participants")
{
    DefaultValueFactory = _ => 100,
    Description = "People in the hall.",
};
var spread = new Option<double>("--spread") { Description = "Seconds over which they act; 0 is all at once." };
var database = new Option<DatabaseProvider>("--database") { Description = "What the started server stores in." };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Decides who does what when." };
var server = new Option<Uri?>("--server") { Description = "A running server; without it, one is started and ended." };
var code = new Option<string?>("--code")
{
    Description = "Join code of the event; by default the demo event that is on.",
};
var control = new Option<string?>("--control") { Description = "Path of that event's live control." };
var json = new Option<FileInfo?>("--json") { Description = "Where the measures go as JSON." };

var root = new RootCommand("Load on EventFly over real circuits, without browsers.")
{
    scenario,
    participants,
    spread,
    database,
    seed,
    server,
    code,
    control,
    json,
};
root.SetAction(
    async (given, cancellation) =>
    {
        var arguments = new Arguments(
            given.GetValue(participants),
            given.GetValue(spread),
            given.GetValue(database),
            given.GetValue(seed),
            given.GetValue(server),
            given.GetValue(code),
            given.GetValue(control)
        );
        await using var stage = await Stage.Set(arguments, cancellation);
        var report = await scenarios[given.GetValue(scenario)!](stage, arguments, cancellation);
        report.Print(Console.Out);
        if (given.GetValue(json) is { } file)
        {
            await File.WriteAllTextAsync(file.FullName, report.ToJson(), cancellation);
        }

        return 0;
    }
);
return await root.Parse(args).InvokeAsync();
