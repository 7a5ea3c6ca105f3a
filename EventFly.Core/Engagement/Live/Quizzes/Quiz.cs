using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>Where a quiz is. Each step is shown by the host, one after the other.</summary>
public enum QuizPhase
{
    /// <summary>Being written, or not started since.</summary>
    Draft,

    /// <summary>Started: the key is committed, people come in and choose a name.</summary>
    Lobby,

    /// <summary>A question is open.</summary>
    Asking,

    /// <summary>It is closed; how many chose what is shown, which is right is not.</summary>
    Counted,

    /// <summary>The right answer is shown, and everyone sees what theirs has earned.</summary>
    Solved,

    /// <summary>The leaderboard.</summary>
    Standings,

    /// <summary>The third, the second and the first are called, one after the other.</summary>
    Podium,

    /// <summary>Over: results can be looked through, and the key can be checked.</summary>
    Ended,

    /// <summary>In the feed: everyone goes through its questions when they come by, off the stage.</summary>
    SelfPaced,
}

public static class QuizPhases
{
    /// <summary>The hall plays nothing: not begun, over, or in the feed.</summary>
    public static readonly IReadOnlyList<QuizPhase> OffStage = [QuizPhase.Draft, QuizPhase.Ended, QuizPhase.SelfPaced];
}

/// <summary>Several questions with right answers, played one after the other; it can be played more than once.</summary>
public sealed partial class Quiz : Aggregate
{
    public const int TitleLength = 100;
    public const int TeamLength = 24;
    public const int PodiumSteps = 3;

    private Quiz() { }

    public QuizId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <inheritdoc cref="QuizDraft.AllowsMoreTime"/>
    public bool AllowsMoreTime { get; private set; }

    /// <inheritdoc cref="QuizDraft.RewardsStreaks"/>
    public bool RewardsStreaks { get; private set; }

    public int Questions { get; private set; }

    public QuizPhase Phase { get; private set; }

    /// <summary>The question on, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>How many places of the podium are uncovered, from the third.</summary>
    public int PodiumStep { get; private set; }

    /// <summary>How often it was started.</summary>
    public int Run { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    /// <summary>Somebody plays it, in the hall or in the feed.</summary>
    public bool IsRunning => Phase is not (QuizPhase.Draft or QuizPhase.Ended);

    /// <summary>The hall plays it.</summary>
    public bool IsOnStage => !QuizPhases.OffStage.Contains(Phase);

    public static Result<Quiz> Draft(QuizId id, EventId @event, QuizDraft draft, DateTimeOffset now)
    {
        var quiz = new Quiz
        {
            Id = id,
            Event = @event,
            PreparedAt = now,
        };
        var taken = quiz.Apply(draft);
        return taken.IsDone ? quiz : taken.Fault;
    }

    /// <summary>Its questions are replaced with it; once it was played, they stay as they were answered.</summary>
    public Result<Done> Edit(QuizDraft draft) => Run > 0 ? QuizFaults.AlreadyPlayed : Apply(draft);

    public Result<Done> Start()
    {
        if (IsSelfPaced && Phase is not QuizPhase.Ended)
        {
            return Phase is QuizPhase.Draft ? QuizFaults.WaitsForPost : QuizFaults.RunsInFeed;
        }

        if (IsRunning)
        {
            return QuizFaults.IsRunning;
        }

        (Phase, Number, PodiumStep, IsSelfPaced) = (QuizPhase.Lobby, 0, 0, false);
        Run++;
        return Result.Done;
    }

    /// <summary>One step on, as the host asked for it.</summary>
    public void Advance()
    {
        switch (Phase)
        {
            case QuizPhase.Lobby or QuizPhase.Standings when Number < Questions:
                Number++;
                Phase = QuizPhase.Asking;
                break;
            case QuizPhase.Asking:
                Phase = QuizPhase.Counted;
                break;
            case QuizPhase.Counted:
                Phase = QuizPhase.Solved;
                break;
            case QuizPhase.Solved when Number < Questions:
                Phase = QuizPhase.Standings;
                break;
            case QuizPhase.Solved or QuizPhase.Standings or QuizPhase.Lobby:
                Phase = QuizPhase.Podium;
                PodiumStep = 1;
                break;
            case QuizPhase.Podium when PodiumStep < PodiumSteps:
                PodiumStep++;
                break;
            case QuizPhase.Podium:
                Phase = QuizPhase.Ended;
                break;
            default:
                break;
        }
    }

    /// <summary>Ends it where it is; what was answered and shown until now stays.</summary>
    public Result<Done> End()
    {
        if (!IsRunning)
        {
            return QuizFaults.NotRunning;
        }

        Phase = QuizPhase.Ended;
        return Result.Done;
    }

    /// <summary>It is where it was before the rehearsal in which it was played.</summary>
    /// <param name="before">Null when nobody had played it.</param>
    internal void PutBack(QuizBefore? before)
    {
        (Run, Phase) = (before?.Run ?? 0, before?.Phase ?? QuizPhase.Draft);
        (Number, PodiumStep) = (before?.Number ?? 0, before?.PodiumStep ?? 0);
        IsSelfPaced = before?.IsSelfPaced ?? false;
    }

    private Result<Done> Apply(QuizDraft draft)
    {
        if (draft.Fault() is { } fault)
        {
            return fault;
        }

        Title = draft.Title.Trim();
        Teams = [.. draft.GivenTeams];
        AllowsMoreTime = draft.AllowsMoreTime;
        RewardsStreaks = draft.RewardsStreaks;
        Questions = draft.Questions.Count;
        return Result.Done;
    }
}
