using System.CommandLine;
using EventFly.Infrastructure;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Web.Cli;

/// <summary><c>dotnet run --project EventFly.Web -- migrate|seed|outbox …</c>: administration without a browser.</summary>
internal static class CommandLine
{
    private static readonly string[] Names = ["migrate", "seed", "outbox", "rehearse", "--help", "-h", "-?"];

    public static bool Knows(string first) => Names.Contains(first);

    public static Task<int> Run(string[] args)
    {
        var root = new RootCommand("EventFly administration. Without a command, EventFly serves.")
        {
            Command("migrate", "Brings the database to this version.", DatabaseStart.Migrate),
            Command("seed", "Plants the demo in an empty database.", Seed),
            Outbox(),
            RehearseCommand.Make(),
        };
        return root.Parse(args).InvokeAsync();
    }

    private static Command Command(string name, string description, Func<IServiceProvider, Task> action)
    {
        var command = new Command(name, description);
        command.SetAction(
            (_, _) =>
                InScope(async services =>
                {
                    await action(services);
                    return 0;
                })
        );
        return command;
    }

    private static async Task Seed(IServiceProvider services)
    {
        await DatabaseStart.Migrate(services);
        await services.GetRequiredService<DemoSeed>().Plant(CancellationToken.None);
    }

    private static Command Outbox() =>
        new("outbox", "Messages that could not be delivered.")
        {
            Command(
                "parked",
                "Lists them.",
                async services =>
                {
                    foreach (var m in await services.GetRequiredService<OutboxDesk>().Parked(100, default))
                    {
                        Console.WriteLine($"{m.Id} {m.OccurredAt:u} {m.Name} x{m.Attempts}: {m.LastError}");
                    }
                }
            ),
            Command(
                "replay",
                "Puts them back in line.",
                async services =>
                    Console.WriteLine(
                        $"{await services.GetRequiredService<OutboxDesk>().Replay(default)} put back in line"
                    )
            ),
        };

    /// <summary>Runs an action on the same services as the server, without serving.</summary>
    internal static async Task<int> InScope(Func<IServiceProvider, Task<int>> action)
    {
        var builder = WebApplication.CreateBuilder();
        EventFlyApp.AddEverything(builder);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }
}
