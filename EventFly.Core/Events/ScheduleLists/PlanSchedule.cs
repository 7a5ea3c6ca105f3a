using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>Says what would come of a list, line by line. It changes nothing: <see cref="ImportSchedule"/> does, and asks again.</summary>
/// <param name="Sessions">1 to 600, as <see cref="ReadScheduleSheet"/> read them.</param>
public sealed record PlanSchedule(EventId Event, IReadOnlyList<ListedSession> Sessions) : IUseCase<ScheduleImport>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(ListReading reading) : IHandler<PlanSchedule, ScheduleImport>
    {
        public async Task<Result<ScheduleImport>> Handle(PlanSchedule request, CancellationToken cancellation)
        {
            if (ListReading.FaultOf(request.Sessions) is { } fault)
            {
                return fault;
            }

            return await reading.Begin(request.Event, cancellation) is { } begun
                ? begun.Planner.Plan(request.Sessions)
                : Fault.NotVisible;
        }
    }
}
