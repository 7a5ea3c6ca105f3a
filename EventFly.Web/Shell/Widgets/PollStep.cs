using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;

namespace EventFly.Web.Shell.Widgets;

/// <summary>
/// What a host does next, as one key or one button: open the next poll, close it, show the result, clear the screens; in a
/// quiz its own next step. Each names what it acts on, so the same step taken twice, by two hosts or two hands, is taken
/// once.
/// </summary>
/// <param name="Words">What the button says, as a key of the words.</param>
/// <param name="IsLive">Starts something in front of people.</param>
internal sealed record PollStep(string Words, IUseCase<Done> UseCase, bool IsLive)
{
    /// <param name="chosen">Comes first when it has not been asked yet; else the oldest such one does.</param>
    /// <returns>Null when nothing is left to ask.</returns>
    public static PollStep? Of(HallView hall, IReadOnlyList<PollItem> polls, PollItem? chosen = null)
    {
        if (hall.Quiz is { Phase: not QuizPhase.Ended } quiz)
        {
            var step = new NextStep(hall.Event, quiz.Id, quiz.Phase, quiz.Number, quiz.PodiumStep);
            return new(Shell.Words.Key("Next step"), step, true);
        }

        if (hall.Quiz is not null)
        {
            return new(Shell.Words.Key("Clear the screens"), new ClearStage(hall.Event), false);
        }

        if (hall.Poll is not { } poll)
        {
            var next = chosen is { State: PollState.Draft, IsSelfPaced: false }
                ? chosen
                : polls.FirstOrDefault(p => p is { State: PollState.Draft, IsSelfPaced: false });
            return next is null ? null : new(Shell.Words.Key("Open voting"), new OpenPoll(hall.Event, next.Id), true);
        }

        if (poll.State is PollState.Open)
        {
            return new(Shell.Words.Key("Close voting"), new ClosePoll(hall.Event, poll.Id), true);
        }

        return poll.ShowsCounts
            ? new(Shell.Words.Key("Clear the screens"), new ClearStage(hall.Event), false)
            : new(Shell.Words.Key("Show the result"), new RevealPoll(hall.Event, poll.Id), true);
    }
}
