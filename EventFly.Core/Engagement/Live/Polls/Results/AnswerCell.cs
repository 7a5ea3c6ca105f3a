namespace EventFly.Core.Engagement.Live.Polls.Results;

/// <summary>An answer in one cell of a table: a number where it is one, else text.</summary>
internal static class AnswerCell
{
    public static object Of(Poll poll, Answer answer) =>
        poll.Kind switch
        {
            PollKind.Numeric => answer.Number ?? 0,
            PollKind.WordCloud => string.Join("; ", answer.Words),
            PollKind.OpenText => answer.Text,
            _ => string.Join("; ", answer.Positions.Select(position => poll.Options[position])),
        };
}
