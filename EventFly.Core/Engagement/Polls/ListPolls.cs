using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>A poll as its host sees it; counts are there whether or not the hall may see them.</summary>
public sealed record PollItem(
    PollId Id,
    string Question,
    IReadOnlyList<string> Options,
    ResultsShown ResultsShown,
    PollState State,
    bool IsRevealed,
    int Round,
    IReadOnlyList<int> Counts
)
{
    public int Votes => Counts.Sum();

    /// <summary>The options with their counts, as <see cref="PollView"/> shows them.</summary>
    public IReadOnlyList<OptionView> Results => OptionView.Of(Options, Counts);
}

/// <summary>The newest 200 polls of an event, oldest first.</summary>
public sealed record ListPolls(EventId Event) : IUseCase<List<PollItem>>
{
    private const int Most = 200;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db) : IHandler<ListPolls, List<PollItem>>
    {
        public async Task<Result<List<PollItem>>> Handle(ListPolls request, CancellationToken cancellation)
        {
            var polls = await db
                .Polls.AsNoTracking()
                .Where(p => p.Event == request.Event)
                .OrderByDescending(p => p.PreparedAt)
                .ThenByDescending(p => p.Id)
                .Take(Most)
                .Select(p => new PollItem(
                    p.Id,
                    p.Question,
                    p.Options,
                    p.ResultsShown,
                    p.State,
                    p.IsRevealed,
                    p.Round,
                    db.Tallies.Where(t => t.Poll == p.Id && t.Round == p.Round)
                        .OrderBy(t => t.Option)
                        .Select(t => t.Count)
                        .ToList()
                ))
                .ToListAsync(cancellation);
            polls.Reverse();
            return polls;
        }
    }
}
