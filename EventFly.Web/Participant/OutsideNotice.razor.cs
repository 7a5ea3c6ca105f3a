using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant;

public sealed partial class OutsideNotice : DoorScreen
{
    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>With which people join the room; empty when it is not known.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    protected override EventId Id => Event;
}
