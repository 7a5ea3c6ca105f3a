using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Organizer.Quizzes;

/// <summary>Starts a quiz and takes it from step to step; each step names what was on the screen when it was asked for.</summary>
public sealed partial class QuizControl
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>A second tap so soon was meant for the step before, not for the one that has just appeared under the finger.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    private readonly List<IDisposable> _ends = [];
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

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private QuizItem? Running => _quizzes?.Find(q => q.IsOnStage);

    public void Dispose() => _ends.ForEach(e => e.Dispose());

    protected override async Task OnInitializedAsync()
    {
        var refresher = new Refresher(() => InvokeAsync(Refresh), DispatchExceptionAsync, Pause, Time);
        _ends.AddRange([refresher, Signals.Listen(StageTopics.Polls(Event), refresher.Ask)]);
        await Read();
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
            await Read();
        }
        finally
        {
            (_isBusy, _stepped) = (false, Time.GetTimestamp());
            StateHasChanged();
        }
    }

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var quizzes = await Run(new ListQuizzes(Event));
        (_quizzes, _refusal) = quizzes.IsDone ? (quizzes.Value, _refusal) : (_quizzes, quizzes.Fault);
    }
}
