using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using EventFly.Testing.Servers;

namespace EventFly.Core.Tests.Registration;

/// <summary>An event with guests whose organizer writes to them, and the mail server that the letters go to.</summary>
internal sealed class Announcing : IAsyncDisposable
{
    private Announcing(TestApp app, MailSink mail, Actor owner, EventCard card) =>
        (App, Mail, Owner, Event) = (app, mail, owner, card);

    public TestApp App { get; }

    public MailSink Mail { get; }

    public Actor Owner { get; }

    public EventCard Event { get; }

    /// <summary>The newest letter to that address, in one line where it was folded.</summary>
    public string LetterTo(string name) =>
        Mail.Kept![$"{name}@example.org"]
            .Replace("=\n", "", StringComparison.Ordinal)
            .Replace("\n ", " ", StringComparison.Ordinal);

    /// <summary>Who has an announcement, and how often, in order.</summary>
    public IEnumerable<string> Arrived =>
        Mail
            .Letters.OrderBy(l => l.Key, StringComparer.Ordinal)
            .Select(l => l.Value == 1 ? l.Key : $"{l.Key} × {l.Value}");

    public static async Task<Announcing> Start(
        DatabaseProvider database = DatabaseProvider.Sqlite,
        EventDetails? details = null,
        int perDomainPerMinute = 1_200
    )
    {
        var mail = new MailSink { Kept = new(StringComparer.Ordinal) };
        var app = await TestApp.Start(database, services => mail.Use(services, perDomainPerMinute));
        var owner = await app.Person("Host");
        return new Announcing(app, mail, owner, await app.OpenEvent(owner, details ?? Planning.Details()));
    }

    public async Task Guests(params string[] names)
    {
        foreach (var name in names)
        {
            await App.Ticket(Event, name, $"{name.ToLowerInvariant()}@example.org");
        }
    }

    public static AnnouncementDetails Details(
        string subject = "Doors open at six",
        string body = "Hello {name},\n\nuse the **side entrance**.",
        Addressees? to = null,
        AnnouncementTime? time = null
    ) => new([new("en", subject, body)], to ?? new Addressees(), time ?? AnnouncementTime.AtOnce);

    /// <summary>Written and released.</summary>
    public async Task<AnnouncementId> Announce(AnnouncementDetails? details = null)
    {
        var id = await App.Do(new SaveAnnouncement(Event.Id, null, details ?? Details()), Owner);
        await App.Do(new ReleaseAnnouncement(Event.Id, id), Owner);
        return id;
    }

    /// <summary>Lets the minute pass in which it can be called back, and sends until nothing leaves any more.</summary>
    public async Task Send()
    {
        App.Clock.Advance(AnnouncementTime.SecondThought);
        await SendOn();
    }

    public async Task SendOn()
    {
        while (await App.SendAnnouncements() > 0) { }
    }

    public async Task<AnnouncementRow> Row(AnnouncementId id) =>
        (await App.Do(new ListAnnouncements(Event.Id), Owner)).Single(r => r.Id == id);

    public Task<IReadOnlyList<UndeliveredCopy>> Undelivered(AnnouncementId id) =>
        App.Do(new ListUndelivered(Event.Id, id), Owner);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
