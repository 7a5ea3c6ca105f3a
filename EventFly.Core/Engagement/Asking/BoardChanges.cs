using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

internal static class BoardChanges
{
    /// <summary>Changes the event's board, a new and closed one when it has none yet, and tells everyone.</summary>
    public static async Task<Result<Done>> ChangeBoard(
        this IAskingDb db,
        EventId @event,
        Func<QuestionBoard, Result<Done>> change,
        IAfterCommit after,
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
            await db.SaveChangesAsync(cancellation);
            after.Signal(AskingTopics.Board(@event));
        }

        return changed;
    }
}
