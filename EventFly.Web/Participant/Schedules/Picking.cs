using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Picks;
using EventFly.Core.Kernel;

namespace EventFly.Web.Participant.Schedules;

/// <summary>What the buttons of a schedule send.</summary>
internal static class Picking
{
    /// <returns>The session that it was about; null where nothing was sent.</returns>
    public static async Task<Result<SessionId?>> Do(
        string? pick,
        string? drop,
        EventId ofEvent,
        Func<PickSession, Task<Result<Picked>>> picks,
        Func<DropSession, Task<Result<Done>>> drops
    )
    {
        if (Read(pick) is { } wanted)
        {
            var picked = await picks(new PickSession(ofEvent, wanted));
            return picked.IsDone ? (SessionId?)wanted : picked.Fault;
        }

        if (Read(drop) is { } dropped)
        {
            var done = await drops(new DropSession(ofEvent, dropped));
            return done.IsDone ? (SessionId?)dropped : done.Fault;
        }

        return pick is null && drop is null ? (SessionId?)null : Fault.NotVisible;
    }

    private static SessionId? Read(string? text) => Guid.TryParse(text, out var id) ? new SessionId(id) : null;
}
