using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Live;

public sealed partial class PollPanel
{
    private bool _isDeleting;
    private PollId _shown;
    private ElementReference _title;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>Where the organizer works on the event: <c>/organize/{organization}/events/{slug}</c>.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Parameter, EditorRequired]
    public PollItem Poll { get; set; } = null!;

    /// <summary>What it has come to while it is not on stage; null until it is read.</summary>
    [Parameter]
    public PollReport? Report { get; set; }

    /// <summary>The same poll as the hall sees it now; null when it is not on stage.</summary>
    [Parameter]
    public PollView? Live { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Takes a step of the stage.</summary>
    [Parameter, EditorRequired]
    public EventCallback<IUseCase<Done>> Do { get; set; }

    [Parameter]
    public EventCallback Edit { get; set; }

    [Parameter]
    public EventCallback Duplicate { get; set; }

    /// <summary>An answer was hidden or shown again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private PollResults? Results => Report is null ? Live?.Results : Live?.Results ?? Report.Latest;

    /// <summary>A post will carry it into the feed.</summary>
    private bool Waits => Poll is { State: PollState.Draft, IsSelfPaced: true };

    private string Phase =>
        Poll.State switch
        {
            PollState.Open when Poll.IsSelfPaced => T["Open in the feed: {0}", PollWords.Votes(T, Poll.Votes)],
            PollState.Closed when Poll.IsSelfPaced => T["Closed in the feed: {0}", PollWords.Votes(T, Poll.Votes)],
            PollState.Draft when Poll.IsSelfPaced => T["Waits for the post that carries it into the feed."],
            PollState.Open => T.Count(
                Live?.Total ?? Poll.Votes,
                "On every screen now: 1 vote",
                "On every screen now: {0} votes"
            ),
            PollState.Closed when Live is not null => T.Count(
                Live.Total,
                "Closed, still on the screens: 1 vote",
                "Closed, still on the screens: {0} votes"
            ),
            PollState.Closed => T.Count(Poll.Votes, "Closed: 1 vote", "Closed: {0} votes"),
            _ => T["Ready. Nobody has seen it yet."],
        };

    /// <summary>Brings it into view, and whoever uses the keyboard to it.</summary>
    public ValueTask Focus() => _title.FocusAsync();

    protected override void OnParametersSet()
    {
        if (_shown != Poll.Id)
        {
            (_shown, _isDeleting) = (Poll.Id, false);
        }
    }
}
