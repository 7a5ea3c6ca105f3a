using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>Keeps a quiz as it was typed: a new one, or the one that was not played yet.</summary>
/// <param name="Quiz">Null for a new one.</param>
public sealed record SaveQuiz(EventId Event, QuizId? Quiz, QuizDraft Draft) : ICommand<QuizId>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IEventPictures images, IAfterCommit after, TimeProvider time)
        : IHandler<SaveQuiz, QuizId>
    {
        public async Task<Result<QuizId>> Handle(SaveQuiz request, CancellationToken cancellation)
        {
            var saved = request.Quiz is { } known
                ? await Change(request, known, cancellation)
                : Quizzes.Quiz.Draft(QuizId.New(), request.Event, request.Draft, time.GetUtcNow());
            if (saved.Fault is { } fault)
            {
                return fault;
            }

            if (await MissingPictures(request, cancellation) is { } missing)
            {
                return missing;
            }

            var quiz = saved.Value;
            if (request.Quiz is null)
            {
                db.Quizzes.Add(quiz);
            }

            db.Polls.AddRange(request.Draft.Questions(request.Event, quiz.Id, time.GetUtcNow()));
            after.Signal(StageTopics.Polls(request.Event));
            return quiz.Id;
        }

        private async Task<Fault?> MissingPictures(SaveQuiz request, CancellationToken cancellation)
        {
            var questions = request.Draft.Questions;
            var missing = await images.Missing(request.Event, questions.SelectMany(q => q.Poll.Pictures), cancellation);
            var checks = new Checks();
            for (var i = 0; i < questions.Count; i++)
            {
                checks.That(
                    !questions[i].Poll.Pictures.Any(missing.Contains),
                    $"questions[{i}].pictures",
                    PollFaults.PictureGone
                );
            }

            return checks.Fault;
        }

        private async Task<Result<Quiz>> Change(SaveQuiz request, QuizId known, CancellationToken cancellation)
        {
            if (await db.FindQuiz(request.Event, known, cancellation) is not { } quiz)
            {
                return Fault.NotVisible;
            }

            var edited = quiz.Edit(request.Draft);
            if (!edited.IsDone)
            {
                return edited.Fault;
            }

            db.Polls.RemoveRange(await db.QuestionsOf(known, cancellation));
            return quiz;
        }
    }
}
