using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>Done for those who may host this event, so that a screen offers its keys to nobody else.</summary>
public sealed record MayHost(EventId Event) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler : IHandler<MayHost, Done>
    {
        public Task<Result<Done>> Handle(MayHost request, CancellationToken cancellation) =>
            Task.FromResult<Result<Done>>(Result.Done);
    }
}
