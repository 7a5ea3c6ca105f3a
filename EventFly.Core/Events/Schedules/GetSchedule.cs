using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Schedules;

/// <summary>The public schedule of an event, with what who looks has picked.</summary>
public sealed record GetSchedule(string Slug) : IUseCase<PublicSchedule>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(ScheduleViews views) : IHandler<GetSchedule, PublicSchedule>
    {
        public async Task<Result<PublicSchedule>> Handle(GetSchedule request, CancellationToken cancellation) =>
            await views.Read(request.Slug, cancellation) is { } found ? found : Fault.NotVisible;
    }
}
