using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>A poll that opens on stage takes the big screen: nobody can vote on what the questions cover.</summary>
internal sealed class StepAsideForPoll(ILiveDb db, IAfterCommit after) : IFollowUp<PollOpened>
{
    public async Task Follow(PollOpened happened, CancellationToken cancellation)
    {
        if (happened.IsSelfPaced)
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
            after.Signal(AskingTopics.Board(happened.Event));
        }
    }
}
