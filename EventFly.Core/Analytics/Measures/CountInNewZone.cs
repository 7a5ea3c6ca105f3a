using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Analytics.Measures;

/// <summary>An event whose clocks show another time is counted anew by those.</summary>
internal sealed class CountInNewZone(EventMeasure measure, IEventLookup events) : IFollowUp<EventChanged>
{
    public async Task Follow(EventChanged happened, CancellationToken cancellation)
    {
        if (
            await measure.Hold(happened.Event, cancellation) is { } count
            && await events.Find(happened.Event, cancellation) is { } card
            && card.Zone != count.Zone
        )
        {
            await measure.Measure(happened.Event, isCheck: false, cancellation);
        }
    }
}
