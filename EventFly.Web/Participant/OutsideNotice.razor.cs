using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant;

public sealed partial class OutsideNotice
{
    private IExclusionWatch? _watch;
    private Exclusion? _exclusion;
    private bool _isGone;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>With which people join the room; empty when it is not known.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private IExclusions Exclusions { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    public void Dispose()
    {
        _isGone = true;
        _watch?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (Actors.From((await SignedIn).User).Participant is not { } me)
        {
            return;
        }

        if (!RendererInfo.IsInteractive)
        {
            _exclusion = await Exclusions.Of(Event, me, CancellationToken.None);
            return;
        }

        var watch = await Exclusions.Watch(Event, me, Changed, CancellationToken.None);
        if (_isGone)
        {
            watch.Dispose();
            return;
        }

        (_watch, _exclusion) = (watch, watch.Current);
    }

    private void Changed(Exclusion? exclusion) =>
        _ = InvokeAsync(() =>
        {
            _exclusion = _watch?.Current;
            StateHasChanged();
        });
}
