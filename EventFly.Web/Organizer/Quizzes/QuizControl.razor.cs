using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Quizzes;

/// <summary>Starts a quiz and takes it from step to step; each step names what was on the screen when it was asked for.</summary>
public sealed partial class QuizControl
{
    /// <summary>A second tap so soon was meant for the step before, not for the one that has just appeared under the finger.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    private List<QuizItem>? _quizzes;
    private QuizId? _deleting;
    private Fault? _refusal;
    private long? _stepped;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>The hall as its host sees it now.</summary>
    [Parameter, EditorRequired]
    public HallView View { get; set; } = null!;

    /// <summary>The event's address among the organizer's pages.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    private QuizItem? Running => _quizzes?.Find(q => q.IsOnStage);

    protected override object Subject => Event;

    protected override async Task<Fault?> Read()
    {
        Follow(StageTopics.Polls(Event));
        var quizzes = await Get(new ListQuizzes(Event));
        _quizzes = quizzes.IsDone ? quizzes.Value : null;
        return quizzes.Fault;
    }

    private Task Next(NextStep step) =>
        _stepped is { } before && Time.GetElapsedTime(before) < Settling ? Task.CompletedTask : Do(step);

    private Task End(QuizId quiz) => Do(new EndQuiz(Event, quiz));

    /// <summary>One step at a time: a second click while the first is on its way does nothing.</summary>
    private async Task Do<T>(IUseCase<T> step)
    {
        if (_isBusy)
        {
            return;
        }

        (_isBusy, _deleting) = (true, null);
        StateHasChanged();
        try
        {
            _refusal = (await Run(step)).Fault;
            await ReadNow();
        }
        finally
        {
            (_isBusy, _stepped) = (false, Time.GetTimestamp());
            StateHasChanged();
        }
    }
}
