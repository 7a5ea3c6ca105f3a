using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

public static class AskingTopics
{
    /// <summary>The event's questions, their states or the board itself have changed in the database. Votes are not told here.</summary>
    public static Topic Board(EventId id) => new("question-board", id.Value);
}
