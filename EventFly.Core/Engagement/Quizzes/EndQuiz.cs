using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Ends a quiz wherever it is; the key is published and the result stays.</summary>
public sealed record EndQuiz(EventId Event, QuizId Quiz) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IBallotBox ballots, IAfterCommit after, TimeProvider time)
        : IHandler<EndQuiz, Done>
    {
        public async Task<Result<Done>> Handle(EndQuiz request, CancellationToken cancellation)
        {
            await ballots.SettleVotes(cancellation);
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.Unknown;
            }

            var ended = quiz.End();
            if (!ended.IsDone)
            {
                return ended;
            }

            if (quiz.Number > 0)
            {
                var question = await db.QuestionOf(quiz, cancellation);
                question.Close(await db.CountVotes(question, cancellation), time.GetUtcNow());
            }

            return await db.Show(after, request.Event, cancellation);
        }
    }
}
