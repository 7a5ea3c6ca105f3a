using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Hall;

public sealed partial class OutsideNotice : DoorScreen
{
    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>With which people join the room; empty when it is not known.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    protected override EventId Id => Event;

    protected override object Subject => Event;
}
