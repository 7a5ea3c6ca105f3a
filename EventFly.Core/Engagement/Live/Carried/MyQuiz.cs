using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>A quiz in the feed, as far as one participant is with it.</summary>
/// <param name="Asked">How many of its questions they were asked; 0 before the first.</param>
/// <param name="TimeFactor">How many times as long as others they have from the next question on: 1 to 3.</param>
/// <param name="Question">The last one that they were asked; null before the first, and once the quiz is over.</param>
/// <param name="Outcome">How it went, for all; null until the quiz is over.</param>
/// <param name="Standing">How it went for them; null until then, and for who has not played.</param>
public sealed record MyQuiz(
    FeedQuizView Quiz,
    int Asked,
    double TimeFactor,
    MyTurn? Question,
    QuizView? Outcome,
    PlayerStanding? Standing
);

/// <summary>A question that one participant was asked.</summary>
/// <param name="Number">Its place in the quiz, from 1.</param>
/// <param name="Poll">What is asked, without any counts; closed when their time is over. Opened when it was shown to them.</param>
/// <param name="AllowedMilliseconds">Their time for it, extra time included; 0 when unlimited.</param>
/// <param name="EndsAt">No answer that arrives later counts, grace included; null when unlimited.</param>
/// <param name="Answer">Theirs; null while there is none.</param>
public sealed record MyTurn(
    int Number,
    PollView Poll,
    QuizPoints Points,
    int AllowedMilliseconds,
    DateTimeOffset? EndsAt,
    OwnAnswer? Answer
)
{
    /// <summary>Answered, or its time is over: the next one may be asked for.</summary>
    public bool IsDone => Answer is not null || Poll.State is PollState.Closed;

    /// <summary>Given up before its time was over.</summary>
    public bool IsSkipped =>
        (Answer, EndsAt, Poll.OpenedAt) is (null, { } end, { } asked)
        && (AllowedMilliseconds == 0 || end < asked.AddMilliseconds(AllowedMilliseconds));

    internal MyTurn EndedAt(DateTimeOffset now) =>
        this with
        {
            EndsAt = now,
            Poll = Poll with { State = PollState.Closed },
        };

    internal static MyTurn Of(Poll question, QuestionTurn turn, OwnAnswer? answer, DateTimeOffset now) =>
        new(
            question.Number,
            new PollView(
                question.Id,
                turn.Round,
                PollSheet.Of(question),
                turn.HasEnded(now) ? PollState.Closed : PollState.Open,
                IsRevealed: false,
                ResultsShown.WhenRevealed,
                turn.AskedAt,
                PollResults.Of(PollSheet.Of(question), 0, new Dictionary<string, TallyCount>())
            ),
            question.Marking!.Points,
            (int)(question.Marking.Seconds * 1_000 * turn.TimeFactor),
            turn.EndsAt,
            answer
        );
}
