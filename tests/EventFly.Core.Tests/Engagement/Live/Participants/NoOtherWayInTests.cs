using System.Reflection;
using System.Runtime.CompilerServices;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Engagement.Live.Receipts;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;

namespace EventFly.Core.Tests.Engagement.Live.Participants;

public sealed class NoOtherWayInTests
{
    /// <summary>A new use case that anyone may run is caught here, until somebody has thought about banned devices.</summary>
    [Fact]
    public void Whoever_was_shown_the_door_finds_no_other_way_in()
    {
        string[] reading =
        [
            nameof(FindHall),
            nameof(GetHall),
            nameof(GetBoard),
            nameof(ReadPlayer),
            nameof(ReadReceipt),
            nameof(ReadReceiptAt),
            nameof(ReadAnswerKey),
        ];
        // What hangs on the wall is seen by whoever stands in front of it; nobody says anything there.
        string[] bigScreen = [nameof(LookAtHall), nameof(WatchHall), nameof(LookAtBoard), nameof(WatchBoard)];
        string[] door = [nameof(FindExclusion), nameof(WatchExclusion), nameof(ComeBack)];
        // The feed is for readers with and without a room, also for those who may not say anything there.
        string[] feed =
        [
            nameof(FindFeed),
            nameof(ReadFeed),
            nameof(ReadOlderPosts),
            nameof(ReadPost),
            nameof(ReadThread),
            nameof(MyLikes),
            nameof(ReadFeedPoll),
            nameof(MyPollAnswers),
            nameof(ReadMyQuiz),
        ];

        typeof(CastVote)
            .Assembly.GetTypes()
            .Where(t => t.FullName!.StartsWith("EventFly.Core.Engagement.", StringComparison.Ordinal) && IsForAnyone(t))
            .Select(t => t.Name)
            .Except([.. reading, .. bigScreen, .. door, .. feed])
            .ShouldBeEmpty();
        IsForAnyone(typeof(ComeBack)).ShouldBeTrue("or the rule sees nothing");
    }

    private static bool IsForAnyone(Type type)
    {
        if (!type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IUseCase<>)))
        {
            return false;
        }

        try
        {
            var request = RuntimeHelpers.GetUninitializedObject(type);
            return ReferenceEquals(type.GetProperty("Access")!.GetValue(request), Access.Anyone);
        }
        catch (TargetInvocationException)
        {
            // It looks at what it was asked for, so it is not for anyone.
            return false;
        }
    }
}
