using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Questions;

/// <summary>Commits votes for questions in groups: those of one event together.</summary>
internal sealed class AudienceVoteWriter(
    IServiceScopeFactory scopes,
    Boards boards,
    TimeProvider time,
    ILogger<AudienceVoteWriter> logger
) : GroupWriter<Upvote, UpvoteReceipt>(PollFaults.Busy, AskingFaults.VoteNotSaved, logger), IAudienceVoteWriter
{
    public Task<Result<UpvoteReceipt>> Cast(Upvote vote, CancellationToken cancellation) => Submit(vote, cancellation);

    protected override object GroupOf(Upvote vote) => vote.Event;

    protected override async Task<IReadOnlyList<Result<UpvoteReceipt>>> Commit(IReadOnlyList<Upvote> group)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var board = await boards.Get(group[0].Event, CancellationToken.None);
        var counted = await AudienceVoteBatch.Commit(db, group, time.GetUtcNow(), CancellationToken.None);
        board.Counted(counted.Counts);
        return counted.Answers;
    }
}
