using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Organizations.Organizations;
using EventFly.Core.Organizations.Roles;
using EventFly.Core.Payments.Issuers;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Demo;

/// <summary>An organization with an owner and someone at the desk, and its event that is live at this moment.</summary>
public sealed class DemoOrganization(EventFlyDbContext db, TimeProvider time)
{
    public const string Slug = "open-tech-circle";
    public const string EventSlug = "open-tech-evening";

    /// <summary>What to type under "Join live".</summary>
    public const string EventCode = "424242";

    private const string Zone = "Europe/Berlin";

    /// <summary>More than passes between two looks: it is never over in between.</summary>
    private static readonly TimeSpan BeforeItEnds = TimeSpan.FromMinutes(30);

    public DemoScene Plant(DemoPeople people)
    {
        var now = time.GetUtcNow();
        var organization = Found(db, "Open Tech Circle", Slug, people.Organizer.Account!.Value, now);
        var desk = db.Roles.Local.Single(r => r.Organization == organization && r.Name == "Desk");
        db.Members.Add(Member.Join(organization, people.Staff.Account!.Value, desk.Id, now));
        WriteInvoices(organization);
        var live = Event.Plan(organization, EventSlug, EventCode, Evening(now), now).Value;
        _ = live.Publish(now).Value;
        db.Events.Add(live);
        return new DemoScene(people, organization, live.Id, now);
    }

    /// <summary>Each order that is paid gets an invoice.</summary>
    private void WriteInvoices(OrganizationId organization)
    {
        var issuer = Issuer.Of(organization);
        _ = issuer
            .Change(
                new IssuerDetails(
                    "Open Tech Circle e. V.",
                    "Luisenstraße 12\n10117 Berlin",
                    "Germany",
                    "27/640/01234",
                    "DE123456789",
                    "Amtsgericht Charlottenburg, VR 12345 B",
                    "books@opentech.example",
                    "This is a demo: nothing on it is owed to anybody.",
                    "OTC"
                ),
                isWriting: true
            )
            .Value;
        db.Issuers.Add(issuer);
        db.InvoiceCounters.Add(new InvoiceCounter { Organization = organization });
    }

    /// <summary>
    /// Whoever starts an old database finds the evening on as well, and it goes on while a server runs for days. What an
    /// organizer changed about it stays.
    /// </summary>
    public async Task Revive(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var evening = await db.Events.FirstOrDefaultAsync(e => e.Slug == EventSlug, cancellation);
        if (evening is { State: EventState.Published } && evening.EndsAt <= now + BeforeItEnds)
        {
            var (start, end) = LiveAt(now);
            await MoveSchedule(evening, start, cancellation);
            _ = evening.Edit(evening.Details() with { Start = start, End = end, Zone = Zone }, now).Value;
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Those of the first day keep their distance to the start, the others their time of the day.</summary>
    private async Task MoveSchedule(Event evening, DateTime start, CancellationToken cancellation)
    {
        var before = evening.Details().Start;
        foreach (var session in await db.Sessions.Where(s => s.Event == evening.Id).ToListAsync(cancellation))
        {
            session.Shift(session.Start < before.Date.AddDays(1) ? start - before : start.Date - before.Date);
        }
    }

    public static OrganizationId Found(
        EventFlyDbContext db,
        string name,
        string slug,
        AccountId owner,
        DateTimeOffset now
    )
    {
        var organization = Organization.Found(name, slug, owner, now).Value;
        var role = Role.Owner(organization.Id);
        db.Organizations.Add(organization);
        db.Roles.AddRange([role, .. Role.Defaults(organization.Id)]);
        db.Members.Add(Member.Join(organization.Id, owner, role.Id, now));
        return organization.Id;
    }

    /// <summary>Two hours old, and on until tomorrow at ten in the evening.</summary>
    public static (DateTime Start, DateTime End) LiveAt(DateTimeOffset now)
    {
        // By the clock of the zone: a start two hours back could fall into the hour that spring skips.
        var start = Core.Kernel.Zone.Local(now.AddHours(-2), Zone).DateTime;
        return (start.AddTicks(-(start.Ticks % TimeSpan.TicksPerHour)), start.Date.AddDays(1).AddHours(22));
    }

    private static EventDetails Evening(DateTimeOffset now)
    {
        var (start, end) = LiveAt(now);
        return new EventDetails(
            "Open Tech Evening",
            "Short talks, a poll after each of them, and a quiz that the room plays together.",
            Description,
            start,
            end,
            Zone,
            new Place(
                "Old Library",
                "Luisenstraße 12",
                "Berlin",
                "Germany",
                52.52437,
                13.41053,
                IsOnline: false,
                OnlineLink: ""
            ),
            ["technology", "community", "quiz"]
        )
        {
            Kind = EventKind.Meetup,
            Language = "en",
        };
    }

    private const string Description = """
        Bring your phone: **the room decides** which talk comes next.

        ## What happens

        1. Doors, and a first poll while you queue
        2. Four talks of ten minutes each, with questions from the room
        3. *The quiz*: everyone plays, on phones, for honour and a slice of cake

        ## Good to know

        - Step-free entrance on the north side
        - Talks are in English, with live captions
        - No app and no account needed to take part
        """;
}
