using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>What every act on an event's board has in common: found, or a new and closed one, changed, told to everyone.</summary>
internal sealed class BoardChanges(ILiveDb db, IAfterCommit after) : ICollaborator
{
    public async Task<Result<Done>> Change(
        EventId @event,
        Func<QuestionBoard, Result<Done>> change,
        CancellationToken cancellation
    )
    {
        var board = await db.QuestionBoards.FirstOrDefaultAsync(b => b.Event == @event, cancellation);
        if (board is null)
        {
            board = QuestionBoard.For(@event);
            db.QuestionBoards.Add(board);
        }

        var changed = change(board);
        if (changed.IsDone)
        {
            after.Signal(AskingTopics.Board(@event));
        }

        return changed;
    }
}
