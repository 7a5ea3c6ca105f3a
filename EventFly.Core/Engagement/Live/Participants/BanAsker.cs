using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Bans the device that asked a question; nobody learns which one it is.</summary>
public sealed record BanAsker(EventId Event, AudienceQuestionId Question) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ParticipantChanges changes) : IHandler<BanAsker, Done>
    {
        public async Task<Result<Done>> Handle(BanAsker request, CancellationToken cancellation) =>
            await changes.AskerOf(request.Event, request.Question, cancellation) is { } asker
                ? await changes.Change(
                    request.Event,
                    asker,
                    ModerationAct.ParticipantBanned,
                    p => p.Ban(changes.Now),
                    cancellation
                )
                : Fault.NotVisible;
    }
}
