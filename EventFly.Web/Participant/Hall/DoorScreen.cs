using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Circuits;

namespace EventFly.Web.Participant.Hall;

/// <summary>A screen that knows whether its owner was shown the door of an event, and learns of it while it is open.</summary>
public abstract class DoorScreen : ReadingScreen
{
    private IExclusionWatch? _watch;

    /// <summary>Null for who may be here.</summary>
    protected Exclusion? Excluded { get; private set; }

    protected abstract EventId Id { get; }

    protected override async Task<Fault?> Read()
    {
        if (!RendererInfo.IsInteractive)
        {
            Excluded = (await Get(new FindExclusion(Id))).Value;
        }
        else if (_watch is null)
        {
            _watch = Take((await Get(new WatchExclusion(Id, Changed))).Value);
            Excluded = _watch.Current;
        }

        return null;
    }

    protected override void Clear() => _watch = null;

    /// <summary>Before it is drawn.</summary>
    protected virtual void ExcludedChanged() { }

    private void Changed(Exclusion? exclusion) =>
        Show(() =>
        {
            Excluded = _watch?.Current;
            ExcludedChanged();
            StateHasChanged();
        });
}
