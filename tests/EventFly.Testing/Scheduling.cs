using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Picks;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Testing;

/// <summary>A published event of one day, 9:00 to 18:00 in Berlin, whose schedule a test fills.</summary>
public sealed class Scheduling(TestApp app, EventCard card, Actor owner) : IAsyncDisposable
{
    public TestApp App => app;

    public EventCard Event => card;

    public Actor Owner => owner;

    public static async Task<Scheduling> Start(
        DatabaseProvider database = DatabaseProvider.Sqlite,
        EventDetails? details = null
    )
    {
        var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        var card = await app.Event(owner, details);
        await app.Do(new PublishEvent(card.Id), owner);
        return new Scheduling(app, card, owner);
    }

    /// <summary>A phone that nobody has signed in on.</summary>
    public static Actor Device() => new(null, ParticipantId.New(), "");

    public static SessionDetails Details(string title, string start = "2026-09-12 10:00", string end = "") =>
        new(title, At(start), end.Length > 0 ? At(end) : At(start).AddMinutes(45));

    public Task<SessionId> Session(
        string title,
        string start = "2026-09-12 10:00",
        string end = "",
        RoomId? room = null,
        int? capacity = null,
        params SpeakerId[] speakers
    ) => Add(Details(title, start, end) with { Room = room, Capacity = capacity, Speakers = speakers });

    public Task<SessionId> Add(SessionDetails details) => app.Do(new SaveSession(card.Id, null, details), owner);

    public async Task Change(SessionId session, Func<SessionDetails, SessionDetails> change)
    {
        var seen = await app.Do(new GetSessionToEdit(card.Id, session), owner);
        await app.Do(new SaveSession(card.Id, session, change(seen.Details), seen.Version), owner);
    }

    /// <returns>The field, or the code, that it was refused for; null when it was not.</returns>
    public async Task<string?> TryChange(SessionId session, Func<SessionDetails, SessionDetails> change)
    {
        var seen = await app.Do(new GetSessionToEdit(card.Id, session), owner);
        var saved = await app.UseCases.Run(
            owner,
            new SaveSession(card.Id, session, change(seen.Details), seen.Version)
        );
        return saved.Fault is { } fault ? fault.Fields.Select(f => f.Field).FirstOrDefault() ?? fault.Code : null;
    }

    public Task<Picked> Pick(SessionId session, Actor who) => app.Do(new PickSession(card.Id, session), who);

    public async Task<SessionRow> Row(SessionId session) => (await Plan()).Sessions.Single(s => s.Id == session);

    public Task<SchedulePlan> Plan() => app.Do(new ListSessions(card.Id), owner);

    public async Task<PublicSession> Seen(SessionId session, Actor who) =>
        (await app.Do(new GetSchedule(card.Slug), who)).Sessions.Single(s => s.Id == session);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static DateTime At(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
