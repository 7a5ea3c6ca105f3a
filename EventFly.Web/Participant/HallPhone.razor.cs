using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant;

public sealed partial class HallPhone : ComponentBase, IDisposable
{
    private Actor _me = Actor.Anyone;
    private IExclusionWatch? _watch;
    private Exclusion? _exclusion;
    private Fault? _refusal;
    private bool _isKnown;
    private bool _isGone;

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Inject]
    private IExclusions Exclusions { get; set; } = null!;

    [Inject]
    private IUseCases UseCases { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    public void Dispose()
    {
        _isGone = true;
        _watch?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _me = Actors.From((await SignedIn).User);
        if (_me.Participant is { } me)
        {
            if (RendererInfo.IsInteractive)
            {
                await Watch(me);
            }
            else
            {
                _exclusion = await Exclusions.Of(new EventId(Event), me, CancellationToken.None);
            }
        }

        _isKnown = true;
    }

    private async Task Watch(ParticipantId me)
    {
        var watch = await Exclusions.Watch(new EventId(Event), me, Changed, CancellationToken.None);
        if (_isGone)
        {
            watch.Dispose();
            return;
        }

        _watch = watch;
        _exclusion = watch.Current;
    }

    private void Changed(Exclusion? exclusion) =>
        _ = InvokeAsync(() =>
        {
            (_exclusion, _refusal) = (_watch?.Current, null);
            StateHasChanged();
        });

    private async Task ComeBack() => _refusal = (await UseCases.Run(_me, new ComeBack(new EventId(Event)))).Fault;
}
