using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Notices;

/// <summary>Time or place of an event changed: its guests are to be told, once for each change.</summary>
internal sealed class NoteMove(IRegistrationDb db) : IFollowUp<EventMoved>
{
    public Task Follow(EventMoved happened, CancellationToken cancellation)
    {
        db.Occasions.Add(Occasion.OfMove(happened));
        return Task.CompletedTask;
    }
}
