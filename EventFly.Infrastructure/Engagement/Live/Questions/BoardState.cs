using System.Collections.Immutable;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Questions;

namespace EventFly.Infrastructure.Engagement.Live.Questions;

/// <summary>What a board knows at one moment, and the views of it.</summary>
internal sealed record BoardState(
    QnaMode Mode,
    bool IsOnStage,
    AudienceQuestionId? OnStage,
    ImmutableDictionary<AudienceQuestionId, BoardQuestion> Questions
)
{
    public static readonly BoardState Closed = new(
        QnaMode.Off,
        IsOnStage: false,
        OnStage: null,
        ImmutableDictionary<AudienceQuestionId, BoardQuestion>.Empty
    );

    public bool IsWaiting(AudienceQuestionId id) =>
        Questions.TryGetValue(id, out var question) && question.State is AudienceQuestionState.Waiting;

    public BoardState WithVotes(AudienceQuestionId id, int votes) =>
        Questions.TryGetValue(id, out var question)
            ? this with
            {
                Questions = Questions.SetItem(id, question with { Votes = votes }),
            }
            : this;

    public BoardView ViewFor(EventId id, long version)
    {
        // A board that is switched off shows nobody what was asked before.
        var open = Mode is QnaMode.Off ? [] : Questions.Values;
        var shown = Ordered(open.Where(q => q.State is AudienceQuestionState.Shown)).ToList();
        var answered = open.Where(q => q.State is AudienceQuestionState.Answered)
            .OrderByDescending(q => q.AnsweredAt)
            .Take(BoardView.MostAnswered);
        return new BoardView(
            id,
            version,
            Mode,
            [.. shown.Take(BoardView.MostShown)],
            shown.Count,
            [.. answered],
            Stage()
        );
    }

    public QuestionList DeskFor(EventId id, long version) =>
        new(id, version, Mode, [.. Ordered(Questions.Values)], Stage());

    /// <summary>A question that was put away meanwhile leaves the whole board on the stage.</summary>
    private BoardStage? Stage() =>
        !IsOnStage ? null
        : OnStage is { } id
        && Questions.TryGetValue(id, out var one)
        && one.State is AudienceQuestionState.Shown or AudienceQuestionState.Answered
            ? new BoardStage(one)
        : new BoardStage(One: null);

    private static IEnumerable<BoardQuestion> Ordered(IEnumerable<BoardQuestion> questions) =>
        questions
            .OrderByDescending(q => q.IsPinned)
            .ThenByDescending(q => q.Votes)
            .ThenBy(q => q.AskedAt)
            .ThenBy(q => q.Id.Value);
}
