using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>
/// What the hall sees of its questions at one moment. Built once, then shared by every screen; never changed. A screen
/// that shows a higher <see cref="Version"/> drops it.
/// </summary>
/// <param name="Top">The first <see cref="MostShown"/> on the board: pinned ones, then by votes, then the older first.</param>
/// <param name="Count">All that are on the board.</param>
/// <param name="Answered">The newest answers, at most <see cref="MostAnswered"/>.</param>
/// <param name="Stage">What the big screen shows of it; null while it shows something else.</param>
public sealed record BoardView(
    EventId Event,
    long Version,
    QnaMode Mode,
    IReadOnlyList<BoardQuestion> Top,
    int Count,
    IReadOnlyList<BoardQuestion> Answered,
    BoardStage? Stage
)
{
    public const int MostShown = 50;
    public const int MostAnswered = 20;

    private IReadOnlyDictionary<AudienceQuestionId, BoardQuestion>? _byId;

    /// <summary>One of <see cref="Top"/>; null when it is not there.</summary>
    public BoardQuestion? Find(AudienceQuestionId id) => (_byId ??= Top.ToDictionary(q => q.Id)).GetValueOrDefault(id);
}

/// <param name="Nickname">Null when it was asked without one.</param>
public sealed record BoardQuestion(
    AudienceQuestionId Id,
    string Text,
    string? Nickname,
    AudienceQuestionState State,
    bool IsPinned,
    int Votes,
    DateTimeOffset AskedAt,
    DateTimeOffset? AnsweredAt
);

/// <param name="One">The only question shown; null for the whole board.</param>
public sealed record BoardStage(BoardQuestion? One);

/// <summary>All of an event's questions as its hosts see them.</summary>
/// <param name="Questions">Those that matter most first: pinned, then by votes, then the older.</param>
public sealed record QuestionList(
    EventId Event,
    long Version,
    QnaMode Mode,
    IReadOnlyList<BoardQuestion> Questions,
    BoardStage? Stage
)
{
    /// <summary>How many a desk holds; more than a board takes, so that nothing open is missing.</summary>
    public const int Most = 1_500;
}
