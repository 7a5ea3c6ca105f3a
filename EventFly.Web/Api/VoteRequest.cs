using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;

namespace EventFly.Web.Api;

/// <summary>A program's vote: which round it saw, and one of the ways to answer.</summary>
/// <param name="Round">The round that the hall shows; a vote for another one is refused.</param>
/// <param name="Option">Number of the option, from 1; for questions that take one.</param>
/// <param name="Options">Numbers of the options, from 1: several, or all of a ranking, best first.</param>
/// <param name="Number">For estimates.</param>
/// <param name="Words">For word clouds; an open text is one.</param>
public sealed record VoteRequest(
    PollId Poll,
    int Round,
    int? Option = null,
    IReadOnlyList<int>? Options = null,
    decimal? Number = null,
    IReadOnlyList<string>? Words = null
)
{
    internal Answer Answer =>
        this switch
        {
            { Option: { } option } => Answer.Option(option - 1),
            { Options: { } options } => Answer.Options(options.Select(o => o - 1)),
            { Number: { } number } => Answer.Of(number),
            { Words: { } words } => Answer.Of(words),
            _ => new Answer(""),
        };
}
