using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Questions;

/// <param name="Votes">Questions on the board that this device has voted for.</param>
/// <param name="Asked">What this device asked and the hall may still hear of, the newest first.</param>
/// <param name="Nickname">What it is called in this room; null when it has no name.</param>
public sealed record MyQuestions(
    IReadOnlySet<AudienceQuestionId> Votes,
    IReadOnlyList<MyQuestion> Asked,
    string? Nickname
);

public sealed record MyQuestion(AudienceQuestionId Id, string Text, AudienceQuestionState State);

/// <summary>What a board cannot share, because it is about one device. Asked once, when the device opens the board.</summary>
public sealed record ListMyQuestions(EventId Event) : IUseCase<MyQuestions>
{
    private const int MostAsked = 20;

    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(ILiveDb db, ILiveDb people, Actor actor) : IHandler<ListMyQuestions, MyQuestions>
    {
        public async Task<Result<MyQuestions>> Handle(ListMyQuestions request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            var questions = db.AudienceQuestions.AsNoTracking().Where(q => q.Event == request.Event);
            var votes = await questions
                .Where(q => q.State == AudienceQuestionState.Shown)
                .Where(q => db.AudienceVotes.Any(v => v.Question == q.Id && v.Participant == me))
                .OrderBy(q => q.Id)
                .Select(q => q.Id)
                .Take(AskAudienceQuestion.MostOpen)
                .ToListAsync(cancellation);
            var asked = await questions
                .Where(q => q.Asker == me && q.State != AudienceQuestionState.Archived)
                .OrderByDescending(q => q.AskedAt)
                .Take(MostAsked)
                .Select(q => new MyQuestion(q.Id, q.Text, q.State))
                .ToListAsync(cancellation);
            var nickname = await people
                .Participants.Where(p => p.Event == request.Event && p.Participant == me)
                .Select(p => p.Nickname)
                .FirstOrDefaultAsync(cancellation);
            return new MyQuestions(votes.ToHashSet(), asked, nickname);
        }
    }
}
