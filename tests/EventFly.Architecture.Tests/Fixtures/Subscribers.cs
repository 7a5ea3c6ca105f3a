using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Components;

namespace EventFly.Architecture.Tests.Fixtures;

/// <summary>Not allowed: gone before the answer comes, it listens for ever.</summary>
internal sealed class ListensByItself(ISignals signals, Topic topic) : ComponentBase
{
    protected override async Task OnInitializedAsync()
    {
        await Task.Yield();
        signals.Listen(topic, StateHasChanged);
    }
}

/// <summary>Not allowed: the seat is not in its base's hands.</summary>
internal sealed class HoldsItsSeat(EventId hall) : LiveScreen
{
    public IHallSeat? Held { get; private set; }

    protected override async Task OnInitializedAsync() =>
        Held = (await UseCases.Run(Actor.Anyone, new WatchHall(hall, _ => { }))).Value;
}

/// <summary>Allowed: both end with it.</summary>
internal sealed class HearsThroughItsBase(EventId hall, Topic topic) : LiveScreen
{
    protected override async Task OnInitializedAsync()
    {
        Listen(topic, StateHasChanged);
        Take((await UseCases.Run(Actor.Anyone, new WatchHall(hall, _ => { }))).Value);
    }
}
