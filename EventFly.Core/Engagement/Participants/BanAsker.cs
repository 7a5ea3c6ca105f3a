using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Bans the device that asked a question; nobody learns which one it is.</summary>
public sealed record BanAsker(EventId Event, AudienceQuestionId Question) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(
        IEngagementDb db,
        IAskingDb asking,
        IModerationDb trail,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<BanAsker, Done>
    {
        private readonly ParticipantChanges _changes = new(db, asking, trail, actor, time, after);

        public async Task<Result<Done>> Handle(BanAsker request, CancellationToken cancellation) =>
            await _changes.AskerOf(request.Event, request.Question, cancellation) is { } asker
                ? await _changes.Change(
                    request.Event,
                    asker,
                    ModerationAct.ParticipantBanned,
                    p => p.Ban(_changes.Now),
                    cancellation
                )
                : Fault.Unknown;
    }
}
