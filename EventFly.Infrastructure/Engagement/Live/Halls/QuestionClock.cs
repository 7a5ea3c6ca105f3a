using EventFly.Core.Engagement.Live.Runs;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>Tells when a quiz's question has run out of time for everyone who is here.</summary>
internal sealed class QuestionClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Action<CloseQuestion> _isOver;
    private readonly ITimer _alarm;

    /// <param name="time">The server's clock; no other decides.</param>
    /// <param name="look">Asks for another <see cref="Look"/> when the time should be up.</param>
    /// <param name="isOver">Told that it is.</param>
    public QuestionClock(TimeProvider time, Action look, Action<CloseQuestion> isOver)
    {
        _time = time;
        _isOver = isOver;
        _alarm = time.CreateTimer(_ => look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <param name="quiz">What is on stage; null when it is no quiz.</param>
    /// <param name="timeFactor">How many times the question's time the slowest of those who are here may take.</param>
    public void Look(HallQuiz? quiz, double timeFactor)
    {
        if (quiz?.Question?.Deadline(timeFactor) is not { } deadline)
        {
            return;
        }

        var left = deadline - _time.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            _alarm.Change(left, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _isOver(quiz.Close);
        }
    }

    public void Dispose() => _alarm.Dispose();
}
