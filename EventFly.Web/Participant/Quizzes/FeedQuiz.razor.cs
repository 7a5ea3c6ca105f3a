using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant.Quizzes;

/// <summary>
/// Shows one device how far it is. Where that is, the server knows: a reload, another tab or a connection that was away
/// come back to the same question with the time that is left.
/// </summary>
public sealed partial class FeedQuiz : ComponentBase, IDisposable
{
    private readonly List<IDisposable> _ends = [];
    private Actor _me = Actor.Anyone;
    private MyQuiz? _mine;
    private Fault? _refusal;
    private bool _isAskedHere;
    private bool _isBusy;
    private bool _isGone;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>As the feed has read it.</summary>
    [Parameter, EditorRequired]
    public FeedQuizView Quiz { get; set; } = null!;

    /// <summary>With which people join the event's room: its receipts are behind it.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

    [Inject]
    private IUseCases UseCases { get; set; } = null!;

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    private bool IsConnected => RendererInfo.IsInteractive;

    private FeedQuizView Shown => _mine?.Quiz ?? Quiz;

    private string State =>
        _mine switch
        {
            { Outcome: not null } => "over",
            { Question: not null } => "asked",
            _ => "ready",
        };

    private string Pace =>
        Shown.Seconds > 0
            ? T[
                "At your own pace, with up to {0} seconds for a question. Your time runs once you see it.",
                Shown.Seconds
            ]
            : T["At your own pace. Where a question has a time limit, your time runs once you see it."];

    public void Dispose()
    {
        _isGone = true;
        _ends.ForEach(e => e.Dispose());
    }

    protected override async Task OnInitializedAsync()
    {
        _me = Actors.From((await SignedIn).User);
        if (RendererInfo.IsInteractive && !_isGone)
        {
            var refresher = new Refresher(
                () => InvokeAsync(Look),
                DispatchExceptionAsync,
                TimeSpan.FromSeconds(1),
                Time
            );
            _ends.AddRange([Signals.Listen(FeedTopics.Quiz(Quiz.Id), refresher.Ask), refresher]);
        }

        await Read();
    }

    private async Task Look()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var read = await UseCases.Run(_me, new ReadMyQuiz(Event, Quiz.Id));
        // A read that was under way while the next question was asked for knows less than the screen.
        if (read.IsDone && !_isGone && (read.Value.Outcome is not null || read.Value.Asked >= (_mine?.Asked ?? 0)))
        {
            _mine = read.Value;
        }
    }

    /// <summary>By its number, so that a second tap asks for the same one.</summary>
    private Task Next(int number) => Go(new TakeTurn(Event, Quiz.Id, number));

    private Task Skip() => Go(new SkipTurn(Event, Quiz.Id, _mine!.Asked));

    private async Task Go(IUseCase<MyQuiz> step)
    {
        if (_isBusy || !IsConnected)
        {
            return;
        }

        (_isBusy, _refusal) = (true, null);
        StateHasChanged();
        var asked = await UseCases.Run(_me, step);
        if (_isGone)
        {
            return;
        }

        (_isBusy, _refusal) = (false, asked.Fault);
        if (asked.IsDone)
        {
            (_mine, _isAskedHere) = (asked.Value, true);
        }
        else
        {
            await Read();
        }

        StateHasChanged();
    }
}
