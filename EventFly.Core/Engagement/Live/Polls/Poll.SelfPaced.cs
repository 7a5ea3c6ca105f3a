using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>A poll in the feed: carried by a post, off the stage.</summary>
public sealed partial class Poll
{
    /// <summary>The round that is answered in the feed: only what was never asked goes there.</summary>
    public const int FeedRound = 1;

    /// <summary>
    /// A post carries it, or will: people answer it in the feed, each when they come by. It needs no stage and does not make
    /// way for what is on it. Until a new round, which is asked on stage.
    /// </summary>
    public bool IsSelfPaced { get; private set; }

    /// <summary>A post will carry it into the feed.</summary>
    public Result<Done> GiveToFeed()
    {
        if (State is not PollState.Draft)
        {
            return PollFaults.AlreadyAsked;
        }

        if (IsSelfPaced)
        {
            return PollFaults.WaitsForPost;
        }

        IsSelfPaced = true;
        return Result.Done;
    }

    /// <summary>The post that was to carry it was taken away before it went out.</summary>
    public void TakeFromFeed() => IsSelfPaced = IsSelfPaced && State is not PollState.Draft;

    /// <summary>Its post has gone out: readers may answer.</summary>
    public void OpenInFeed(DateTimeOffset now)
    {
        if (IsSelfPaced && State is PollState.Draft)
        {
            Begin(now);
        }
    }
}
