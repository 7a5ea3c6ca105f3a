using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Feed;

/// <summary>
/// Hears only of its own poll, and is rendered only when its reader would see a difference: votes of others do not move
/// the screen of somebody who has not answered.
/// </summary>
public sealed partial class FeedPoll
{
    private PollView _poll = null!;
    private OwnAnswer? _given;
    private bool _isConnected;
    private bool _looksTheSame;

    /// <summary>As the feed has read it.</summary>
    [Parameter, EditorRequired]
    public PollView Poll { get; set; } = null!;

    /// <summary>What this device has answered before.</summary>
    [Parameter]
    public OwnAnswer? Given { get; set; }

    protected override PollView? Current => _poll;

    protected override bool IsConnected => _isConnected;

    protected override string StatusId => $"vote-status-{Poll.Id}";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override void OnInitialized() => (_poll, _isConnected) = (Poll, RendererInfo.IsInteractive);

    protected override void OnParametersSet()
    {
        // The feed may learn of an answer after the post is shown, and not again of one that was given here.
        if (_given is null && Given is not null)
        {
            (_given, Own) = (Given, Own ?? Given);
        }
    }

    // What the feed was read with may be older than the last vote: it is read again as soon as it is heard of.
    protected override async Task<Fault?> Read()
    {
        if (!_isConnected)
        {
            return null;
        }

        Follow(FeedTopics.Poll(Poll.Id));
        var read = await Get(new ReadFeedPoll(Id, Poll.Id));
        if (!read.IsDone)
        {
            return null;
        }

        var before = _poll;
        _poll = read.Value;
        if (before.State != _poll.State)
        {
            ChangePhase();
        }

        _looksTheSame = LooksTheSame(before, _poll);
        return null;
    }

    protected override void Draw()
    {
        if (!_looksTheSame)
        {
            StateHasChanged();
        }
    }
}
