using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>A poll that opens on stage takes the big screen: nobody can vote on what the questions cover.</summary>
internal sealed class StepAsideForPoll(IAskingDb db, IAfterCommit after) : IReaction<PollOpened>
{
    public async Task React(PollOpened happened, CancellationToken cancellation)
    {
        if (happened.IsInOwnTime)
        {
            return;
        }

        var board = await db.QuestionBoards.FirstOrDefaultAsync(
            b => b.Event == happened.Event && b.OnStageSince != null,
            cancellation
        );
        if (board is not null)
        {
            board.StepAside(happened.At);
            await db.SaveChangesAsync(cancellation);
            after.Signal(AskingTopics.Board(happened.Event));
        }
    }
}
