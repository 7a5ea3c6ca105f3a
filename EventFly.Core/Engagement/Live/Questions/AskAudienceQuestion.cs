using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Questions;

/// <param name="Question">The new question, or the one that says the same.</param>
/// <param name="IsNew">False when somebody asked the same before: vote for that one.</param>
/// <param name="IsOwn">Whether that somebody was this device.</param>
public sealed record Asked(AudienceQuestionId Question, AudienceQuestionState State, bool IsNew, bool IsOwn);

/// <summary>Asks the people on stage, as the device that asks; without a name unless it wants to show one.</summary>
/// <param name="Text">1 to <see cref="AudienceQuestion.TextLength"/> characters.</param>
/// <param name="WithNickname">Shows the nickname that this device has in the room.</param>
public sealed record AskAudienceQuestion(EventId Event, string Text, bool WithNickname = false) : ICommand<Asked>
{
    /// <summary>How many of one device may wait for the host.</summary>
    public const int MostWaiting = 3;

    /// <summary>How many of an event may be open at once; more than anyone reads, and memory stays bounded.</summary>
    public const int MostOpen = 1_000;

    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(ILiveDb db, ILiveDb people, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<AskAudienceQuestion, Asked>
    {
        public async Task<Result<Asked>> Handle(AskAudienceQuestion request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } asker)
            {
                return PollFaults.NoDevice;
            }

            var mode = await db
                .QuestionBoards.Where(b => b.Event == request.Event)
                .Select(b => b.Mode)
                .FirstOrDefaultAsync(cancellation);
            if (mode is QnaMode.Off)
            {
                return AskingFaults.Off;
            }

            var now = time.GetUtcNow();
            var asked = AudienceQuestion.Ask(request.Event, asker, request.Text, request.WithNickname, mode, now);
            if (asked.Fault is { } fault)
            {
                return fault;
            }

            if (await FindSame(asked.Value, cancellation) is { } same)
            {
                return same;
            }

            // Its row carries when it last asked, as a concurrency token: of two that come at once, one is asked to wait.
            var person = await people.ParticipantOf(request.Event, asker, now, cancellation);
            var refusal =
                request.WithNickname && person.Nickname is null ? AskingFaults.NoNickname
                : person.Ask(now) is { } tooSoon ? tooSoon
                : await RefusalOf(asked.Value, cancellation);
            if (refusal is not null)
            {
                return refusal;
            }

            db.AudienceQuestions.Add(asked.Value);
            after.Signal(AskingTopics.Board(request.Event));
            return new Asked(asked.Value.Id, asked.Value.State, IsNew: true, IsOwn: true);
        }

        private async Task<Asked?> FindSame(AudienceQuestion asked, CancellationToken cancellation)
        {
            var same = asked.Sameness is null
                ? null
                : await db
                    .AudienceQuestions.Where(q => q.Event == asked.Event && q.Sameness == asked.Sameness)
                    .Select(q => new
                    {
                        q.Id,
                        q.State,
                        q.Asker,
                    })
                    .FirstOrDefaultAsync(cancellation);
            return same is null ? null : new Asked(same.Id, same.State, IsNew: false, same.Asker == asked.Asker);
        }

        private async Task<Fault?> RefusalOf(AudienceQuestion asked, CancellationToken cancellation)
        {
            var open = db.AudienceQuestions.Where(q =>
                q.Event == asked.Event
                && (q.State == AudienceQuestionState.Waiting || q.State == AudienceQuestionState.Shown)
            );
            var waiting = await open.CountAsync(
                q => q.Asker == asked.Asker && q.State == AudienceQuestionState.Waiting,
                cancellation
            );
            return waiting >= MostWaiting ? AskingFaults.TooManyWaiting
                : await open.CountAsync(cancellation) >= MostOpen ? AskingFaults.Full
                : null;
        }
    }
}
