using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>What this device is called in the room from now on. Answers with the nickname as it is shown.</summary>
/// <param name="Typed">As somebody typed it; see <see cref="Nickname"/> for what is possible.</param>
public sealed record TakeNickname(EventId Event, string Typed) : ICommand<string>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(ILiveDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<TakeNickname, string>
    {
        public async Task<Result<string>> Handle(TakeNickname request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            var chosen = Nickname.Of(request.Typed);
            if (chosen.Fault is { } fault)
            {
                return fault;
            }

            var (nickname, @event) = (chosen.Value, request.Event);
            var isTaken = await db.Participants.AnyAsync(
                p => p.Event == @event && p.NicknameKey == nickname.Key && p.Participant != me,
                cancellation
            );
            if (isTaken)
            {
                var free = await db.FreeNickname(@event, nickname.Text, cancellation);
                return NicknameFaults.Taken(nickname.Text, free.Text);
            }

            var person = await db.ParticipantOf(@event, me, time.GetUtcNow(), cancellation);
            if (person.ChooseNickname(nickname) is { } refusal)
            {
                return refusal;
            }

            await after.SignalNickname(db, @event, me, cancellation);
            return nickname.Text;
        }
    }
}
