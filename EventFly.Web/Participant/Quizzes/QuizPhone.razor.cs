using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant.Quizzes;

public sealed partial class QuizPhone : ComponentBase
{
    private QuizView? _quiz;
    private QuizView? _seen;
    private Player _player = new(null, null, 1);
    private (PollId Question, int Round, double Factor)? _timed;
    private TimeBar? _clock;
    private bool _isAskedAgain;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    [Parameter, EditorRequired]
    public Actor Me { get; set; } = Actor.Anyone;

    [Parameter, EditorRequired]
    public HallView View { get; set; } = null!;

    [Inject]
    private IHalls Halls { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Receipt => new Uri(Navigation.Uri).AbsolutePath.TrimEnd('/') + "/receipt";

    /// <summary>Whether there is no question on the phone now, but what comes before and after.</summary>
    public static bool TakesOver(HallView view) => view.Quiz is { Phase: not (QuizPhase.Asking or QuizPhase.Counted) };

    /// <summary>How many are in the hall moves all the time, and nothing here shows it.</summary>
    protected override bool ShouldRender() => !ReferenceEquals(_seen, View.Quiz) || _isAskedAgain;

    protected override async Task OnParametersSetAsync()
    {
        _player = Me.Participant is { } me
            ? await Halls.PlayerOf(Event, me, CancellationToken.None)
            : new(null, null, 1);
        _quiz = View.Quiz?.AsTheHallSeesIt();
        SetClock();
    }

    protected override void OnAfterRender(bool firstRender) =>
        (_seen, _isAskedAgain) = (_quiz is null ? null : View.Quiz, false);

    private void SetClock()
    {
        if (
            _quiz is not { Phase: QuizPhase.Asking, Seconds: > 0 } quiz
            || View.Poll is not { OpenedAt: { } opened } poll
        )
        {
            (_timed, _clock) = (null, null);
            return;
        }

        if (_timed == (poll.Id, poll.Round, _player.TimeFactor))
        {
            return;
        }

        _timed = (poll.Id, poll.Round, _player.TimeFactor);
        _clock = TimeBar.Of(quiz.Seconds * _player.TimeFactor, Time.GetUtcNow() - opened);
    }

    private async Task LookAgain()
    {
        await OnParametersSetAsync();
        _isAskedAgain = true;
        StateHasChanged();
    }
}
