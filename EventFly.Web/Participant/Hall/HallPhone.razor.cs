using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Hall;

public sealed partial class HallPhone : DoorScreen
{
    private Fault? _refusal;
    private bool _isKnown;

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    protected override EventId Id => new(Event);

    protected override object Subject => Event;

    protected override async Task<Fault?> Read()
    {
        var refused = await base.Read();
        _isKnown = true;
        return refused;
    }

    protected override void ExcludedChanged() => _refusal = null;

    private async Task ComeBack() => _refusal = (await Run(new ComeBack(Id))).Fault;
}
