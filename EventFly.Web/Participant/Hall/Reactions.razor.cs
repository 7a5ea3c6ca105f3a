using EventFly.Core.Engagement.Live.Halls;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Hall;

public sealed partial class Reactions : Screen, IHandleEvent
{
    private static readonly TimeSpan BetweenReactions = TimeSpan.FromMilliseconds(400);

    private long _last;

    /// <summary>Id of the event.</summary>
    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>A tap changes nothing on this phone: it is seen on the big screen.</summary>
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg) => item.InvokeAsync(arg);

    private async Task React(int reaction)
    {
        if (Time.GetElapsedTime(_last) < BetweenReactions)
        {
            return;
        }

        _last = Time.GetTimestamp();
        await Run(new SendReaction(new EventId(Event), reaction));
    }
}
