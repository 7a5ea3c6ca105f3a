using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>The few loads that every control of a quiz begins with.</summary>
internal static class QuizChanges
{
    public static Task<Quiz?> FindQuiz(this ILiveDb db, EventId @event, QuizId quiz, CancellationToken cancellation) =>
        db.Quizzes.FirstOrDefaultAsync(q => q.Id == quiz && q.Event == @event, cancellation);

    /// <summary>The latest playing; null before the first.</summary>
    public static Task<QuizRun?> LatestRunOf(this ILiveDb db, Quiz quiz, CancellationToken cancellation) =>
        db.QuizRuns.FirstOrDefaultAsync(r => r.Quiz == quiz.Id && r.Run == quiz.Run, cancellation);

    public static Task<Poll> QuestionOf(this ILiveDb db, Quiz quiz, CancellationToken cancellation) =>
        db.Polls.FirstAsync(p => p.Quiz == quiz.Id && p.Number == quiz.Number, cancellation);

    public static Task<List<Poll>> QuestionsOf(this ILiveDb db, QuizId quiz, CancellationToken cancellation) =>
        db.Polls.Where(p => p.Quiz == quiz).OrderBy(p => p.Number).ToListAsync(cancellation);

    /// <summary>The questions of a draft, as polls; the draft was checked.</summary>
    public static IEnumerable<Poll> Questions(this QuizDraft draft, EventId @event, QuizId quiz, DateTimeOffset now) =>
        draft.Questions.Select(
            (question, i) => Poll.DraftQuestion(@event, quiz, i + 1, question.Poll, question.Marking, now).Value
        );

    /// <summary>What its author would type to get this quiz.</summary>
    public static QuizDraft Draft(this Quiz quiz, IEnumerable<Poll> questions) =>
        new(quiz.Title, [.. questions.Select(q => new QuestionDraft(PollDraft.Of(q), q.Marking!))], quiz.Teams)
        {
            AllowsMoreTime = quiz.AllowsMoreTime,
            RewardsStreaks = quiz.RewardsStreaks,
        };
}
