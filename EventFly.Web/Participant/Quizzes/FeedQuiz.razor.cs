using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Quizzes;

/// <summary>
/// Shows one device how far it is. Where that is, the server knows: a reload, another tab or a connection that was away
/// come back to the same question with the time that is left.
/// </summary>
public sealed partial class FeedQuiz
{
    private Actor _me = Actor.Anyone;
    private MyQuiz? _mine;
    private Fault? _refusal;
    private bool _isAskedHere;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>As the feed has read it.</summary>
    [Parameter, EditorRequired]
    public FeedQuizView Quiz { get; set; } = null!;

    /// <summary>With which people join the event's room: its receipts are behind it.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

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

    protected override object Subject => Quiz.Id;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override async Task<Fault?> Read()
    {
        _me = await Me();
        Follow(FeedTopics.Quiz(Quiz.Id));
        var read = await Get(new ReadMyQuiz(Event, Quiz.Id));
        // A read that was under way while the next question was asked for knows less than the screen.
        if (read.IsDone && (read.Value.Outcome is not null || read.Value.Asked >= (_mine?.Asked ?? 0)))
        {
            _mine = read.Value;
        }

        return null;
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
        var asked = await Run(step);
        (_isBusy, _refusal) = (false, asked.Fault);
        if (asked.IsDone)
        {
            (_mine, _isAskedHere) = (asked.Value, true);
        }
        else
        {
            await ReadNow();
        }

        StateHasChanged();
    }
}
