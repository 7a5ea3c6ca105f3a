using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Stages;

/// <summary>What one event's hall looks at together. One poll at a time, or nothing: the lobby.</summary>
public sealed class Stage : Aggregate
{
    private Stage() { }

    public EventId Event { get; private set; }

    /// <summary>The poll on every screen, or the question of the quiz; null in the lobby.</summary>
    public PollId? Poll { get; private set; }

    /// <summary>The quiz on every screen; null while there is none.</summary>
    public QuizId? Quiz { get; private set; }

    public static Stage For(EventId id) => new() { Event = id };

    public void Show(PollId poll) => (Poll, Quiz) = (poll, null);

    /// <param name="quiz">What is played.</param>
    /// <param name="question">The question on; null before the first.</param>
    public void Show(QuizId quiz, PollId? question) => (Poll, Quiz) = (question, quiz);

    public void Clear() => (Poll, Quiz) = (null, null);
}
