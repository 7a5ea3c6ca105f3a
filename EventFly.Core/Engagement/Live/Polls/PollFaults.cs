using System.Globalization;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

public static class PollFaults
{
    /// <summary>Of the field <c>pictures</c>.</summary>
    public static readonly Sentence PictureGone = "One of the pictures is not here any more. Choose it again.";

    public static readonly Fault AlreadyAsked = Fault.Refused(
        "engagement.already-asked",
        "This poll was already asked. Duplicate it to ask something else."
    );

    public static readonly Fault NotOpen = Fault.Refused("engagement.not-open", "This poll has not been opened yet.");

    public static readonly Fault StillOpen = Fault.Refused(
        "engagement.poll-still-open",
        "Close the voting first, then start a new round."
    );

    public static readonly Fault WaitsForPost = Fault.Refused(
        "engagement.poll-waits-for-post",
        "A post that waits will carry this poll into the feed. Delete that post first."
    );

    public static readonly Fault RunsInFeed = Fault.Refused(
        "engagement.poll-runs-in-feed",
        "People answer this poll in the feed. Close its voting first, then start a new round on stage."
    );

    public static readonly Fault PostIsGone = Fault.Refused(
        "engagement.poll-post-gone",
        "The post with this poll is not in the feed any more. Bring it back first, or start a new round on stage."
    );

    public static readonly Fault Closed = Fault.Refused(
        "engagement.poll-closed",
        "Voting has just closed, so this vote was not counted."
    );

    public static readonly Fault NoSuchOption = Fault.Refused(
        "engagement.no-such-option",
        "This poll has no such option."
    );

    public static readonly Fault RankAll = Fault.Refused(
        "engagement.rank-all",
        "Put all options in your order, then send it."
    );

    public static readonly Fault NoNumber = Fault.Refused("engagement.no-number", "Type a number, such as 12 or 2.5.");

    public static readonly Fault NoWords = Fault.Refused("engagement.no-words", "Type something first.");

    public static readonly Fault NeedsNickname = Fault.Refused(
        "engagement.needs-nickname",
        "This poll shows who answered. Choose a nickname first."
    );

    public static readonly Fault NoDevice = Fault.Refused(
        "engagement.no-device",
        "Allow cookies for this page, then reload it: they keep your one vote yours."
    );

    public static readonly Fault NotSaved = Fault.Refused(
        "engagement.not-saved",
        "Your vote could not be saved, so it does not count yet. Tap again."
    );

    public static readonly Fault Busy = new(
        "engagement.busy",
        FaultKind.TooMany,
        "Too many votes at once. Yours was not counted yet; tap again."
    );

    public static Fault TooMany(int most) =>
        Fault.Refused("engagement.too-many-answers", new Sentence("Choose at most {0}.", most));

    public static Fault TooLong(int length) =>
        Fault.Refused("engagement.answer-too-long", new Sentence("Keep it within {0} characters.", length));

    public static Fault OutsideOf(decimal? low, decimal? high) =>
        Fault.Refused(
            "engagement.number-outside",
            (low, high) switch
            {
                ({ } from, { } to) => new Sentence("Type a number from {0} to {1}.", Plain(from), Plain(to)),
                ({ } from, null) => new Sentence("Type a number from {0} upwards.", Plain(from)),
                (_, { } to) => new Sentence("Type a number up to {0}.", Plain(to)),
                _ => "Type a number, such as 12 or 2.5.",
            }
        );

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
