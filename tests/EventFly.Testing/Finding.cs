using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;

namespace EventFly.Testing;

/// <summary>Events that strangers find.</summary>
public static class Finding
{
    /// <summary>A published event of a new organization.</summary>
    public static async Task<EventCard> Listed(
        this TestApp app,
        Actor owner,
        string title,
        Func<EventDetails, EventDetails>? change = null
    )
    {
        var details = Planning.Details(title) with { Summary = "", Tags = [] };
        var card = await app.Event(owner, change?.Invoke(details) ?? details);
        await app.Do(new PublishEvent(card.Id));
        return card;
    }

    public static async Task<List<string>> Titles(this TestApp app, SearchEvents search) =>
        [.. (await app.Do(search, Actor.Anyone)).Events.Select(e => e.Title)];
}
