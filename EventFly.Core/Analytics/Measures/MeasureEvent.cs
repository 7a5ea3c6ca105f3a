using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Analytics.Measures;

/// <summary>
/// Counts all numbers of an event from the beginning, or only says which are another than they should be. For operators: sales may go
/// on meanwhile.
/// </summary>
public sealed record MeasureEvent(EventId Event, bool IsCheck = false) : ICommand<IReadOnlyList<string>>
{
    public Access Access => Access.System;

    internal sealed class Handler(EventMeasure measure) : IHandler<MeasureEvent, IReadOnlyList<string>>
    {
        public async Task<Result<IReadOnlyList<string>>> Handle(MeasureEvent request, CancellationToken cancellation) =>
            await measure.Measure(request.Event, request.IsCheck, cancellation) is { } found
                ? Result.Of(found)
                : Fault.NotVisible;
    }
}
