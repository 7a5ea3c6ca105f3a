using EventFly.Core.Engagement;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>The quiz on stage, as read.</summary>
/// <param name="Question">The question that is open; null when none is.</param>
internal sealed record HallQuiz(QuizView View, Scoreboard Board, Poll? Question, CloseQuestion Close)
{
    public bool IsRunOf(Quiz quiz) => (View.Id, View.Run) == (quiz.Id, quiz.Run);
}
