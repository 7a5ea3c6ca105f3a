using System.Diagnostics;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Load.Buying;
using EventFly.Load.Measures;
using EventFly.Load.Writing;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Scenarios;

/// <summary>
/// An organizer writes to everybody, and the server is killed again and again meanwhile: at any moment, and every other time at the worst
/// one, when the mail server has taken a letter and not said so yet. In the end each guest has one letter, or is named.
/// </summary>
internal static class AnnounceScenario
{
    public const string Name = "announce";

    /// <summary>Letters that were leaving are sent again after each kill.</summary>
    public const string Resend = "resend";

    public const int Recipients = 50_000;

    private const int Kills = 20;

    /// <summary>Of so many addresses one is none, and one asks for patience once.</summary>
    private const int Oddly = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["Email__Bulk__PerDomainPerMinute"] = "100000",
    };

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        if (stage is not { Own: { } server, Mail: { } mail })
        {
            throw new ArgumentException("announce starts and kills a server of its own.");
        }

        var count = arguments.Recipients;
        var report = new Report(Name, count);
        var random = new Random(arguments.Seed);
        await Console.Out.WriteLineAsync($"seed {arguments.Seed}");
        var type = await server.Offer("Announced to", price: 0, quota: count + 1, cancellation);
        await server.Kill();
        await using var office = new BackOffice(server);
        var announcement = await Write(office, type, count);
        var patient = new Dictionary<string, bool>();
        mail.AtAddress = address => Answer(address, patient);

        var watch = Stopwatch.StartNew();
        var kills = arguments.Kills ?? Kills;
        var hits = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            var enough = (int)((long)count * kill / (kills + 1));
            var isWorst = kill % 2 == 0;
            await server.Restart(cancellation);
            hits += await Die(server, mail, enough, isWorst, random, cancellation) ? 1 : 0;
            await Console.Out.WriteLineAsync(
                $"kill {kill}{(isWorst ? ", with a letter taken and not answered" : "")}: {mail.Taken} letters"
            );
            if (arguments.Mutant == Resend)
            {
                await office.Read(SendAgain);
            }
        }

        await server.Restart(cancellation);
        while (!await IsOver(office, announcement) && watch.Elapsed < Patience)
        {
            await Task.Delay(500, cancellation);
        }

        await MailAudit.AddTo(
            report,
            office,
            announcement,
            mail,
            [.. Enumerable.Range(0, count).Select(Guests.Address)]
        );
        report.Number("kills", kills);
        report.Number("kills_at_the_worst_moment", hits);
        report.Number("seconds", watch.Elapsed.TotalSeconds);
        return report;
    }

    private static async Task<AnnouncementId> Write(BackOffice office, TicketTypeId type, int count)
    {
        var subject = await office.Read(db =>
            db.Events.Where(e => e.Slug == Stage.DemoEvent).Select(e => e.Id).SingleAsync()
        );
        await Guests.Plant(office, subject, type, count);
        var details = new AnnouncementDetails(
            [new("en", "News from {event}", "Hello {name},\n\nthe doors open **at six**. Come early.")],
            new Addressees { Types = [type] },
            AnnouncementTime.AtOnce
        );
        var announcement = await office.Do(new SaveAnnouncement(subject, null, details));
        await office.Do(new ReleaseAnnouncement(subject, announcement));
        // Nobody has second thoughts here.
        await office.Read(db =>
            db.Announcements.Where(a => a.Id == announcement)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.DueAt, a => a.ReleasedAt))
        );
        return announcement;
    }

    private static string Answer(string address, Dictionary<string, bool> patient)
    {
        var number = int.Parse(address.AsSpan(5, address.IndexOf('@', StringComparison.Ordinal) - 5), null);
        if (number % Oddly == 1)
        {
            return "550 5.1.1 nobody of that name";
        }

        lock (patient)
        {
            return number % Oddly == 2 && number > Oddly && patient.TryAdd(address, true)
                ? "451 4.7.1 come back later"
                : "250 ok";
        }
    }

    /// <summary>Lets it send until there are that many letters, and kills it.</summary>
    /// <returns>Whether it was at the worst moment.</returns>
    private static async Task<bool> Die(
        ServerProcess server,
        MailSink mail,
        int enough,
        bool isWorst,
        Random random,
        CancellationToken cancellation
    )
    {
        var waiting = Stopwatch.StartNew();
        while (mail.Taken < enough && waiting.Elapsed < Patience)
        {
            await Task.Delay(20, cancellation);
        }

        if (!isWorst)
        {
            await Task.Delay(random.Next(60), cancellation);
            await server.Kill();
            return false;
        }

        var taken = new TaskCompletionSource();
        using var dead = new ManualResetEventSlim();
        mail.AtEnd = _ =>
        {
            taken.TrySetResult();
            dead.Wait(TimeSpan.FromSeconds(10), CancellationToken.None);
            return null;
        };
        var isHit = await Task.WhenAny(taken.Task, Task.Delay(TimeSpan.FromSeconds(10), cancellation)) == taken.Task;
        await server.Kill();
        dead.Set();
        mail.AtEnd = _ => "250 taken";
        return isHit;
    }

    private static Task<bool> IsOver(BackOffice office, AnnouncementId announcement) =>
        office.Read(db => db.Announcements.AnyAsync(a => a.Id == announcement && a.State == AnnouncementState.Sent));

    /// <summary>As a server would that does not note what is leaving.</summary>
    private static Task<int> SendAgain(Infrastructure.Persistence.EventFlyDbContext db) =>
        db
            .AnnouncementCopies.Where(c => c.State == CopyState.Leaving)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CopyState.Waiting));
}
