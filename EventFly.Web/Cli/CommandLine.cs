using System.CommandLine;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Web.Cli;

/// <summary><c>dotnet run --project EventFly.Web -- migrate|seed|outbox|ticket-keys|recommend|analytics …</c>: administration without a browser.</summary>
internal static class CommandLine
{
    private const int Misused = 64;
    private const string Knowingly = "--although-this-is-not-development";

    private static readonly string[] Names =
    [
        "migrate",
        "seed",
        "outbox",
        "ticket-keys",
        "rehearse",
        "recommend",
        "analytics",
    ];
    private static readonly string[] Questions = ["--help", "-h", "-?"];

    /// <summary>Settings of the server begin with a dash or have an equals sign; everything else is meant as a command.</summary>
    public static bool IsMeant(string first) =>
        Questions.Contains(first) || !(first.StartsWith('-') || first.Contains('=', StringComparison.Ordinal));

    public static async Task<int> Run(string[] args)
    {
        if (!Names.Contains(args[0]) && !Questions.Contains(args[0]))
        {
            await Console.Error.WriteLineAsync(
                $"There is no command '{args[0]}'. There are: {string.Join(", ", Names)}. Without one, EventFly serves."
            );
            return Misused;
        }

        var root = new RootCommand("EventFly administration. Without a command, EventFly serves.")
        {
            Command("migrate", "Brings the database to this version.", DatabaseStart.Migrate),
            Seed(),
            Outbox(),
            TicketKeys(),
            RehearseCommand.Make(),
            RecommendCommand.Make(),
            AnalyticsCommand.Make(),
        };
        return await root.Parse(args).InvokeAsync();
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

    private static Command Seed()
    {
        var knowingly = new Option<bool>(Knowingly)
        {
            Description = "Plants it outside of Development too, with a password that is made up and printed once.",
        };
        var command = new Command("seed", "Plants the demo in an empty database.") { knowingly };
        command.SetAction((parsed, _) => InScope(services => Seed(services, parsed.GetValue(knowingly))));
        return command;
    }

    /// <summary>Everybody knows the demo's password: where strangers come, it is another one.</summary>
    private static async Task<int> Seed(IServiceProvider services, bool isMeant)
    {
        var isDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        if (!isDevelopment && !isMeant)
        {
            await Console.Error.WriteLineAsync(
                $"The demo is for development: everybody knows its password. To plant it here all the same, with a password of its own: seed {Knowingly}"
            );
            return Misused;
        }

        var password = isDevelopment ? DemoSeed.Password : Secret.NewCode() + Secret.NewCode();
        await DatabaseStart.Migrate(services);
        if (await services.GetRequiredService<DemoSeed>().Plant(password, CancellationToken.None) && !isDevelopment)
        {
            Console.WriteLine($"The password of the demo's accounts is {password}");
        }

        return 0;
    }

    private static Command Outbox() =>
        new("outbox", "Messages that could not be delivered.")
        {
            Command(
                "parked",
                "Lists them.",
                async services =>
                {
                    foreach (var m in await services.GetRequiredService<OutboxAdmin>().Parked(100, default))
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
                        $"{await services.GetRequiredService<OutboxAdmin>().Replay(default)} put back in line"
                    )
            ),
        };

    private static Command TicketKeys() =>
        new("ticket-keys", "The keys that the QR codes of tickets are signed with.")
        {
            Command(
                "list",
                "Lists them, the one that signs first.",
                async services =>
                {
                    foreach (var key in await services.GetRequiredService<ITicketSeals>().Keys(default))
                    {
                        Console.WriteLine($"{key.Number} {key.MadeAt:u} {Convert.ToBase64String(key.PublicKey)}");
                    }
                }
            ),
            Command(
                "renew",
                "Makes one that signs from now on. What older ones have signed stays good.",
                async services =>
                    Console.WriteLine(
                        $"Key {(await services.GetRequiredService<ITicketSeals>().Renew(default)).Number} signs from now on."
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
