using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventFly.Web.Stage;

/// <summary>The host leads the hall from the big screen's keyboard. Whoever may not is refused by the use cases, not here.</summary>
public sealed partial class StageScreen
{
    // A key that is hit twice must not open a poll and close it again.
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(600);

    private DotNetObjectReference<StageScreen>? _keys;
    private IJSObjectReference? _listening;
    private Fault? _refusal;
    private long? _lastStep;
    private bool _isBusy;

    /// <summary>Whether the viewer may host this event: the keys listen and a hint shows.</summary>
    [Parameter]
    public bool IsHost { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <param name="key">What <c>stage-host.js</c> calls the key.</param>
    [JSInvokable]
    public async Task Press(string key)
    {
        if (_isBusy || _view is null || (_lastStep is { } last && Time.GetElapsedTime(last) < BetweenSteps))
        {
            return;
        }

        _isBusy = true;
        try
        {
            if (await StepFor(key) is { } step)
            {
                _lastStep = Time.GetTimestamp();
                _refusal = (await Run(step)).Fault;
            }
        }
        finally
        {
            _isBusy = false;
        }

        await InvokeAsync(StateHasChanged);
    }

    protected override async ValueTask Leave()
    {
        await base.Leave();
        _keys?.Dispose();
        try
        {
            if (_listening is not null)
            {
                await _listening.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its keyboard with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && IsHost)
        {
            _keys = DotNetObjectReference.Create(this);
            _listening = await Js.InvokeAsync<IJSObjectReference>("import", "/js/stage-host.js");
            await _listening.InvokeVoidAsync("listen", _keys);
        }
    }

    private async Task<IUseCase<Done>?> StepFor(string key) =>
        (key, _view.Quiz is null ? _view.Poll : null) switch
        {
            ("next", null) => (await Run(new ListPolls(Id))) is { IsDone: true } polls
                ? PollStep.Of(_view, polls.Value)?.UseCase
                : null,
            ("next", _) => PollStep.Of(_view, [])?.UseCase,
            ("close", { } poll) => new ClosePoll(Id, poll.Id),
            ("reveal", { } poll) => new RevealPoll(Id, poll.Id),
            ("lobby", _) => new ClearStage(Id),
            _ => null,
        };
}
