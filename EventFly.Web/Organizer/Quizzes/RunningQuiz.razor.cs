using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace EventFly.Web.Organizer.Quizzes;

public sealed partial class RunningQuiz
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private IReadOnlyList<QuestionDraft> _questions = [];
    private ITimer? _ticking;
    private int? _left;
    private bool _isEnding;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    [Parameter, EditorRequired]
    public QuizItem Item { get; set; } = null!;

    [Parameter, EditorRequired]
    public HallView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Func<NextStep, Task> Next { get; set; } = null!;

    [Parameter, EditorRequired]
    public Func<QuizId, Task> End { get; set; } = null!;

    [Parameter]
    public bool IsBusy { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    /// <summary>Null while something else is on the screens.</summary>
    private QuizView? Live => View.Quiz is { } quiz && (quiz.Id, quiz.Run) == (Item.Id, Item.Run) ? View.Quiz : null;

    private QuizPhase Phase => Live?.Phase ?? Item.Phase;

    private int Number => Live?.Number ?? Item.Number;

    private int PodiumStep => Live?.PodiumStep ?? Item.PodiumStep;

    private PollView? Question =>
        Live is not null && Phase is QuizPhase.Asking or QuizPhase.Counted or QuizPhase.Solved ? View.Poll : null;

    private bool IsLast => Number == Item.Questions;

    private string Where =>
        Number == 0 ? T["Before the first question"] : T["Question {0} of {1}", Number, Item.Questions];

    private string Heading =>
        Phase switch
        {
            QuizPhase.Lobby => T.Count(View.Present, "1 person here", "{0} people here"),
            QuizPhase.Standings => T["Leaderboard"],
            QuizPhase.Podium => T["The podium"],
            _ => Item.Title,
        };

    /// <summary>What the next tap does.</summary>
    private string Label =>
        (Phase, PodiumStep) switch
        {
            (QuizPhase.Lobby or QuizPhase.Standings, _) => T["Ask question {0}", Number + 1],
            (QuizPhase.Asking, _) when Question is { } question => T[
                "Close now: {0} of {1} answered",
                question.Total,
                Math.Max(View.Present, question.Total)
            ],
            (QuizPhase.Asking, _) => T["Close the question"],
            (QuizPhase.Counted, _) => T["Show the right answer"],
            (QuizPhase.Solved, _) when IsLast => T["Call third place"],
            (QuizPhase.Solved, _) => T["Show the leaderboard"],
            (QuizPhase.Podium, 1) => T["Call second place"],
            (QuizPhase.Podium, 2) => T["Call first place"],
            _ => T["Finish and publish the answer key"],
        };

    private string? Coming =>
        Phase is QuizPhase.Lobby or QuizPhase.Solved or QuizPhase.Standings && Number < _questions.Count
            ? _questions[Number].Poll.Question
            : null;

    public void Dispose() => _ticking?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        var read = await Run(new ReadQuiz(Event, Item.Id));
        _questions = read.IsDone ? read.Value.Questions : [];
    }

    protected override void OnParametersSet()
    {
        var isTimed = Live is { Phase: QuizPhase.Asking, EndsAt: not null };
        _left = isTimed ? SecondsLeft() : null;
        if (isTimed)
        {
            _ticking ??= Time.CreateTimer(_ => InvokeAsync(Tick), null, Second, Second);
        }
        else
        {
            _ticking?.Dispose();
            _ticking = null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Browser.InvokeVoidAsync("import", "/js/quiz-control.js");
        }
    }

    private void Tick()
    {
        if (_left is { } shown && SecondsLeft() != shown)
        {
            _left = SecondsLeft();
            StateHasChanged();
        }
    }

    private int? SecondsLeft() =>
        Live?.EndsAt is { } end ? (int)Math.Ceiling(Math.Max(0, (end - Time.GetUtcNow()).TotalSeconds)) : null;

    private bool IsRight(OptionView option) => Live?.Solution?.Positions.Contains(option.Number - 1) is true;

    /// <summary>The second click of a double click is none of its own.</summary>
    private Task Step(MouseEventArgs click, NextStep step) => click.Detail > 1 ? Task.CompletedTask : Next(step);
}
