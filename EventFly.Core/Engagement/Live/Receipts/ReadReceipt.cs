using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Receipts;

/// <summary>How one question was scored for one participant; every figure is the server's own.</summary>
/// <param name="OpenedAt">In the feed, when this participant was asked it; null there when they never were.</param>
/// <param name="Answer">Null when it was not answered.</param>
/// <param name="AnsweredAt">When the answer arrived at the server.</param>
/// <param name="Milliseconds">From the opening to the arrival: t in the formula.</param>
/// <param name="AllowedMilliseconds">For this participant, extra time included: T in the formula; 0 when unlimited.</param>
/// <param name="MostPoints">P in the formula.</param>
/// <param name="Rightness">0 to 1; null when it was not answered.</param>
/// <param name="Points">What it earned, streak bonus not included.</param>
/// <param name="Streak">Right answers in a row, this one included.</param>
/// <param name="Bonus">What the streak earned on top; 0 where streaks do not count.</param>
public sealed record ReceiptLine(
    int Number,
    PollSheet Sheet,
    Answer Right,
    decimal Tolerance,
    string Explanation,
    DateTimeOffset? OpenedAt,
    Answer? Answer,
    DateTimeOffset? AnsweredAt,
    int? Milliseconds,
    int AllowedMilliseconds,
    int MostPoints,
    bool RewardsSpeed,
    double? Rightness,
    int Points,
    int Streak,
    int Bonus
);

/// <param name="IsSelfPaced">It was played in the feed, else on stage.</param>
/// <param name="IsKeyOut">The answer key can be read and compared with what was promised.</param>
/// <param name="Lines">Questions whose answer was revealed, in order.</param>
public sealed record Receipt(
    QuizId Quiz,
    int Run,
    string Title,
    bool IsOver,
    bool IsSelfPaced,
    bool IsKeyOut,
    string Commitment,
    IReadOnlyList<ReceiptLine> Lines
)
{
    /// <summary>The score on the leaderboard.</summary>
    public int Total => Lines.Sum(l => l.Points + l.Bonus);
}

/// <summary>A quiz of an event as it went for the device that asks.</summary>
/// <param name="Quiz">One that was played in the feed; null for the latest on stage, or in the feed where there was none.</param>
public sealed record ReadReceipt(EventId Event, QuizId? Quiz = null) : IUseCase<Receipt>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(ReceiptReading receipts) : IHandler<ReadReceipt, Receipt>
    {
        public Task<Result<Receipt>> Handle(ReadReceipt request, CancellationToken cancellation) =>
            receipts.Of(request.Event, request.Quiz, cancellation);
    }
}
