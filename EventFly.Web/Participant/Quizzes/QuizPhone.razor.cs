using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Quizzes;

public sealed partial class QuizPhone : ComponentBase
{
    private QuizView? _seen;
    private Player _player = Player.Newcomer;
    private (PollId Question, int Round, double Factor)? _timed;
    private TimeBar? _clock;
    private bool _isAskedAgain;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>What is this phone's own on stage now.</summary>
    [Parameter, EditorRequired]
    public Func<Player> Mine { get; set; } = null!;

    [Parameter, EditorRequired]
    public HallView View { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Receipt => new Uri(Navigation.Uri).AbsolutePath.TrimEnd('/') + "/receipt";

    /// <summary>Whether there is no question on the phone now, but what comes before and after.</summary>
    public static bool TakesOver(HallView view) => view.Quiz is { Phase: not (QuizPhase.Asking or QuizPhase.Counted) };

    /// <summary>How many are in the hall moves all the time, and nothing here shows it.</summary>
    protected override bool ShouldRender() => !ReferenceEquals(_seen, View.Quiz) || _isAskedAgain;

    protected override void OnParametersSet()
    {
        _player = Mine();
        SetClock();
    }

    protected override void OnAfterRender(bool firstRender) => (_seen, _isAskedAgain) = (View.Quiz, false);

    private void SetClock()
    {
        if (
            View.Quiz is not { Phase: QuizPhase.Asking, Seconds: > 0 } quiz
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

    private void LookAgain()
    {
        OnParametersSet();
        _isAskedAgain = true;
        StateHasChanged();
    }
}
