using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>A poll in its host's list.</summary>
/// <param name="Votes">People whose answer counts in the latest round.</param>
/// <param name="IsSelfPaced">It runs in the feed, or waits for the post that will carry it there.</param>
public sealed record PollItem(
    PollId Id,
    PollKind Kind,
    string Question,
    ResultsShown ResultsShown,
    PollState State,
    bool IsRevealed,
    int Round,
    int Votes,
    bool IsSelfPaced
);

/// <summary>The newest 200 polls of an event, oldest first; questions of quizzes are not among them.</summary>
public sealed record ListPolls(EventId Event) : IUseCase<List<PollItem>>
{
    private const int Most = 200;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db) : IHandler<ListPolls, List<PollItem>>
    {
        public async Task<Result<List<PollItem>>> Handle(ListPolls request, CancellationToken cancellation)
        {
            var polls = await db
                .Polls.AsNoTracking()
                .Where(p => p.Event == request.Event && p.Quiz == null)
                .OrderByDescending(p => p.PreparedAt)
                .ThenByDescending(p => p.Id)
                .Take(Most)
                .Select(p => new PollItem(
                    p.Id,
                    p.Kind,
                    p.Question,
                    p.ResultsShown,
                    p.State,
                    p.IsRevealed,
                    p.Round,
                    db.Rounds.Where(r => r.Poll == p.Id && r.Round == p.Round).Sum(r => r.Voters),
                    p.IsSelfPaced
                ))
                .ToListAsync(cancellation);
            polls.Reverse();
            return polls;
        }
    }
}
