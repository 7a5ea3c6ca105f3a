using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>A quiz in the feed: carried by a post, off the stage.</summary>
public sealed partial class Quiz
{
    /// <summary>
    /// A post carries it, or will: everyone goes through its questions when they come by. Until it is started, which is done
    /// on stage.
    /// </summary>
    public bool IsSelfPaced { get; private set; }

    /// <summary>A post will carry it into the feed.</summary>
    public Result<Done> GiveToFeed()
    {
        if (Run > 0)
        {
            return QuizFaults.NotNew;
        }

        if (IsSelfPaced)
        {
            return QuizFaults.WaitsForPost;
        }

        IsSelfPaced = true;
        return Result.Done;
    }

    /// <summary>The post that was to carry it was taken away before it went out.</summary>
    public void TakeFromFeed() => IsSelfPaced = IsSelfPaced && Run > 0;

    /// <summary>Its post has gone out: this is its first playing.</summary>
    /// <returns>Whether it was opened just now.</returns>
    public bool OpenInFeed()
    {
        if (!IsSelfPaced || Run > 0)
        {
            return false;
        }

        (Phase, Run) = (QuizPhase.SelfPaced, Poll.FeedRound);
        return true;
    }
}
