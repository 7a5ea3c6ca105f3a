using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant;

public sealed partial class HallPhone : DoorScreen
{
    private Fault? _refusal;
    private bool _isKnown;

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    protected override EventId Id => new(Event);

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        _isKnown = true;
    }

    protected override void ExcludedChanged() => _refusal = null;

    private async Task ComeBack() => _refusal = (await Run(new ComeBack(Id))).Fault;
}
