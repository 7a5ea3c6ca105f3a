using EventFly.Core.Engagement;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant;

/// <summary>A screen that knows whether its owner was shown the door of an event, and learns of it while it is open.</summary>
public abstract class DoorScreen : Screen, IDisposable
{
    private IExclusionWatch? _watch;
    private bool _isGone;

    /// <summary>Null for who may be here.</summary>
    protected Exclusion? Excluded { get; private set; }

    protected abstract EventId Id { get; }

    [Inject]
    private IExclusions Exclusions { get; set; } = null!;

    public void Dispose()
    {
        _isGone = true;
        _watch?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync()
    {
        if ((await Me()).Participant is not { } me)
        {
            return;
        }

        if (!RendererInfo.IsInteractive)
        {
            Excluded = await Exclusions.Of(Id, me, CancellationToken.None);
            return;
        }

        var watch = await Exclusions.Watch(Id, me, Changed, CancellationToken.None);
        if (_isGone)
        {
            watch.Dispose();
            return;
        }

        (_watch, Excluded) = (watch, watch.Current);
    }

    /// <summary>Before it is drawn.</summary>
    protected virtual void ExcludedChanged() { }

    private void Changed(Exclusion? exclusion) =>
        _ = InvokeAsync(() =>
        {
            Excluded = _watch?.Current;
            ExcludedChanged();
            StateHasChanged();
        });
}
