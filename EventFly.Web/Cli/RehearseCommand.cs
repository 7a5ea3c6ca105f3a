using System.CommandLine;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Cli;

/// <summary>
/// <c>rehearse --participants N --minutes M</c>: asks the running server to fill a hall with simulated people, and tells
/// how it goes until the last of them has left and their votes are removed.
/// </summary>
internal static class RehearseCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Make()
    {
        var participants = new Option<int>("--participants")
        {
            Description = "How many simulated people come in.",
            DefaultValueFactory = _ => 200,
        };
        var minutes = new Option<int>("--minutes")
        {
            Description = "How long they stay.",
            DefaultValueFactory = _ => 5,
        };
        var slug = new Option<string>("--event")
        {
            Description = "The event's part of its address.",
            DefaultValueFactory = _ => DemoOrganization.EventSlug,
        };
        var command = new Command("rehearse", "Fills the hall of an event with a simulated audience.")
        {
            participants,
            minutes,
            slug,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandLine.InScope(services =>
                    Rehearse(
                        services,
                        parsed.GetValue(slug)!,
                        parsed.GetValue(participants),
                        parsed.GetValue(minutes),
                        cancellation
                    )
                )
        );
        return command;
    }

    private static async Task<int> Rehearse(
        IServiceProvider services,
        string slug,
        int participants,
        int minutes,
        CancellationToken cancellation
    )
    {
        var found = await services.GetRequiredService<IEventLookup>().FindBySlug(slug, cancellation);
        if (found is null)
        {
            Console.Error.WriteLine($"No event has the address /e/{slug}.");
            return 1;
        }

        var useCases = services.GetRequiredService<IUseCases>();
        var started = await useCases.Run(
            Actor.System,
            new StartRehearsal(found.Id, participants, minutes),
            cancellation
        );
        if (!started.IsDone)
        {
            var reasons = started.Fault.Fields.Select(f => f.Sentence).DefaultIfEmpty(started.Fault.Sentence);
            Console.Error.WriteLine(string.Join(" ", reasons));
            return 1;
        }

        Console.WriteLine($"{participants} simulated people are coming to '{found.Title}' for {minutes} minutes.");
        Console.WriteLine("Open a poll in its live control and watch. Ctrl+C sends them home.");
        await Follow(useCases, found.Id, services.GetRequiredService<TimeProvider>(), cancellation);
        return 0;
    }

    private static async Task Follow(
        IUseCases useCases,
        EventId @event,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var began = time.GetTimestamp();
        var told = "";
        while (
            await useCases.Run(Actor.System, new WatchRehearsal(@event), CancellationToken.None) is { Value: { } now }
        )
        {
            if (cancellation.IsCancellationRequested)
            {
                await useCases.Run(Actor.System, new EndRehearsal(@event), CancellationToken.None);
            }

            var line = $"{now.Participants} in the hall, {now.Votes} votes";
            if (now.Participants == 0 && time.GetElapsedTime(began) > Patience)
            {
                line =
                    "Nobody has come in yet: is EventFly running on this database? dotnet run --project EventFly.Web";
            }

            if (line != told)
            {
                Console.WriteLine(told = line);
            }

            await Task.Delay(Look, time, CancellationToken.None);
        }

        Console.WriteLine("The rehearsal is over, and its votes are removed.");
    }
}
