using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Quizzes;

/// <summary>Nothing here tells whether an answer is right: somebody else may be asked the same tomorrow.</summary>
public sealed partial class FeedQuestion
{
    private PollView _poll = null!;
    private TimeBar? _clock;
    private ElementReference _heading;
    private bool _isLeaving;

    [Parameter, EditorRequired]
    public MyTurn Question { get; set; } = null!;

    /// <summary>How many there are in the quiz.</summary>
    [Parameter, EditorRequired]
    public int Questions { get; set; }

    /// <summary>Takes the focus once: somebody has just asked for it.</summary>
    [Parameter]
    public bool TakesFocus { get; set; }

    /// <summary>Asks for the question with this number.</summary>
    [Parameter, EditorRequired]
    public Func<int, Task> Next { get; set; } = null!;

    /// <summary>Goes without an answer to this one.</summary>
    [Parameter, EditorRequired]
    public Func<Task> Skip { get; set; } = null!;

    /// <summary>Shown when this one is over and another comes.</summary>
    [Parameter]
    public RenderFragment? Between { get; set; }

    protected override PollView? Current => _poll;

    protected override bool IsConnected => RendererInfo.IsInteractive;

    protected override bool IsInQuiz => true;

    protected override string StatusId => $"vote-status-{Question.Poll.Id}";

    private bool IsLast => Question.Number == Questions;

    /// <summary>Answered, or out of time.</summary>
    private bool IsOver => Own is not null || _poll.State is PollState.Closed;

    protected override void OnInitialized()
    {
        (_poll, Own) = (Question.Poll, Question.Answer);
        if (IsOver || Question.EndsAt is not { } end || _poll.OpenedAt is not { } opened)
        {
            return;
        }

        var now = Time.GetUtcNow();
        _clock = TimeBar.Of(Question.AllowedMilliseconds / 1_000.0, now - opened);
        if (RendererInfo.IsInteractive)
        {
            var left = end > now ? end - now : TimeSpan.Zero;
            Take(Time.CreateTimer(_ => Show(End), null, left, Timeout.InfiniteTimeSpan));
        }
    }

    protected override void OnParametersSet()
    {
        Learn(Question.Answer);
        if (Question.Poll.State is PollState.Closed)
        {
            End();
        }
    }

    /// <summary>It is given all that it shows.</summary>
    protected override Task<Fault?> Read() => Task.FromResult<Fault?>(null);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The button that skips goes with the question: who stood on it would stand nowhere.
        if ((_isLeaving && IsOver) || (firstRender && TakesFocus))
        {
            _isLeaving = false;
            await _heading.FocusAsync();
        }
    }

    private Task GoWithout()
    {
        _isLeaving = true;
        return Skip();
    }

    protected override string InQuiz(PollView poll) =>
        (Own is not null, Questions - Question.Number) switch
        {
            (false, 0) when Question.IsSkipped => T[
                "Skipped. That was the last question. The results come when the host closes the quiz."
            ],
            (false, var left) when Question.IsSkipped => T.Count(
                left,
                "Skipped. 1 question is left.",
                "Skipped. {0} questions are left."
            ),
            (true, 0) => T["Counted. That was the last question. The results come when the host closes the quiz."],
            (true, var left) => T.Count(left, "Counted. 1 question is left.", "Counted. {0} questions are left."),
            (false, 0) => T[
                "Your time is up. That was the last question. The results come when the host closes the quiz."
            ],
            (false, var left) => T.Count(
                left,
                "Your time is up. 1 question is left.",
                "Your time is up. {0} questions are left."
            ),
        };

    /// <summary>By the server's clock, the grace included: until then an answer that is on its way counts.</summary>
    private void End()
    {
        if (IsGone || IsOver)
        {
            return;
        }

        _poll = _poll with { State = PollState.Closed };
        ChangePhase();
        StateHasChanged();
    }
}
