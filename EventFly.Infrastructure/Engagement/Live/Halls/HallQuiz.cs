using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>The quiz on stage, as read.</summary>
/// <param name="Question">The question that is open; null when none is.</param>
internal sealed record HallQuiz(QuizView View, Scoreboard Board, Poll? Question, CloseQuestion Close)
{
    /// <summary>What phones and the big screen see of it.</summary>
    public QuizView Shown { get; } = View.AsTheHallSeesIt();

    /// <summary>
    /// Whether this playing has come further since. One that was taken back with a rehearsal has not: it stands at an earlier
    /// question, or is played anew with the same number and another commitment.
    /// </summary>
    public bool HasGoneOnTo(Quiz quiz, string commitment) =>
        (View.Id, View.Run, View.Commitment) == (quiz.Id, quiz.Run, commitment) && Board.Questions <= quiz.Number;
}
