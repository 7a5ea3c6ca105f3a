using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventFly.Web.Participant;

/// <summary>
/// Hears only of its own poll, and is rendered only when its reader would see a difference: votes of others do not move
/// the screen of somebody who has not answered.
/// </summary>
public sealed partial class FeedPoll : IDisposable
{
    private readonly List<IDisposable> _ends = [];
    private PollView _poll = null!;
    private OwnAnswer? _given;
    private bool _isConnected;

    /// <summary>As the feed has read it.</summary>
    [Parameter, EditorRequired]
    public PollView Poll { get; set; } = null!;

    /// <summary>What this device has answered before.</summary>
    [Parameter]
    public OwnAnswer? Given { get; set; }

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    protected override PollView? Current => _poll;

    protected override bool IsConnected => _isConnected;

    protected override string StatusId => $"vote-status-{Poll.Id}";

    public void Dispose()
    {
        IsGone = true;
        _ends.ForEach(e => e.Dispose());
    }

    protected override async Task OnInitializedAsync()
    {
        _poll = Poll;
        Me = Actors.From((await SignedIn).User);
        if (!RendererInfo.IsInteractive || IsGone)
        {
            return;
        }

        _isConnected = true;
        var refresher = new Refresher(() => InvokeAsync(Look), DispatchExceptionAsync, TimeSpan.FromSeconds(1), Time);
        _ends.AddRange([Signals.Listen(FeedTopics.Poll(Poll.Id), refresher.Ask), refresher]);
        // What the feed was read with may be older than the last vote.
        refresher.Ask();
    }

    protected override void OnParametersSet()
    {
        // The feed may learn of an answer after the post is shown, and not again of one that was given here.
        if (_given is null && Given is not null)
        {
            (_given, Own) = (Given, Own ?? Given);
        }
    }

    private async Task Look()
    {
        var read = await UseCases.Run(Me, new ReadFeedPoll(Id, Poll.Id));
        if (!read.IsDone || IsGone)
        {
            return;
        }

        var before = _poll;
        _poll = read.Value;
        if (before.State != _poll.State)
        {
            ChangePhase();
        }

        if (!LooksTheSame(before, _poll))
        {
            StateHasChanged();
        }
    }
}
