using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>The few loads that every control of a quiz begins with.</summary>
internal static class QuizChanges
{
    public static Task<Quiz?> FindQuiz(
        this IEngagementDb db,
        EventId @event,
        QuizId quiz,
        CancellationToken cancellation
    ) => db.Quizzes.FirstOrDefaultAsync(q => q.Id == quiz && q.Event == @event, cancellation);

    public static Task<Poll> QuestionOf(this IEngagementDb db, Quiz quiz, CancellationToken cancellation) =>
        db.Polls.FirstAsync(p => p.Quiz == quiz.Id && p.Number == quiz.Number, cancellation);

    public static Task<List<Poll>> QuestionsOf(this IEngagementDb db, QuizId quiz, CancellationToken cancellation) =>
        db.Polls.Where(p => p.Quiz == quiz).OrderBy(p => p.Number).ToListAsync(cancellation);

    /// <summary>A quiz in the feed is over: its answers are shown, all at once. Everything that arrived must be settled.</summary>
    public static async Task EndInFeed(
        this IEngagementDb db,
        Quiz quiz,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        quiz.End();
        foreach (var question in await db.QuestionsOf(quiz.Id, cancellation))
        {
            question.Close(await db.CountVotes(question, cancellation), now);
            question.Solve();
        }
    }

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
