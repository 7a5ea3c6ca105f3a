using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventFly.Web.Organizer.Schedules;

/// <summary>A screen about an event's schedule: a list that colleagues change as well, and one form at a time instead of it.</summary>
public abstract class ScheduleScreen : ReadingScreen
{
    private string? _focus;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    protected EventCard? Event { get; private set; }

    protected SchedulePlan? Plan { get; private set; }

    protected bool IsBusy { get; private set; }

    /// <summary>What came of the last act.</summary>
    protected string? Note { get; set; }

    /// <summary>Why the last act was refused.</summary>
    protected Fault? Refusal { get; private set; }

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan? Look => ForTeam;

    protected override async Task<Fault?> Read()
    {
        var rights = await Get(new GetMyRights(Organization));
        if (!rights.IsDone || !rights.Value.Include(EventPermissions.Manage))
        {
            return rights.Fault ?? Fault.NotVisible;
        }

        var found = await Get(new GetEventToEdit(rights.Value.Organization.Id, Slug));
        if (!found.IsDone)
        {
            return found.Fault;
        }

        Event = found.Value.Card;
        Follow(
            EventTopics.Schedule(Event.Id),
            EventTopics.Changed(Event.Id),
            OrganizationTopics.Team(Event.Organization)
        );
        var plan = await Get(new ListSessions(Event.Id));
        Plan = plan.Match<SchedulePlan?>(read => read, _ => null);
        return plan.Fault;
    }

    protected override void Clear() => (Event, Plan, Note, Refusal) = (null, null, null, null);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (Interlocked.Exchange(ref _focus, null) is { } id)
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "/js/organizer.js");
            await script.InvokeVoidAsync("focus", id, "schedule-add");
        }
    }

    /// <summary>Once the screen is drawn: whoever works by keyboard goes on where they were.</summary>
    protected void FocusOn(string id) => _focus = id;

    /// <summary>Does one thing, once, and shows what came of it; the second half of a double click does nothing.</summary>
    protected async Task<bool> Act<TResult>(IUseCase<TResult> act, string done)
    {
        if (IsBusy)
        {
            return false;
        }

        IsBusy = true;
        try
        {
            var result = await Run(act);
            (Note, Refusal) = (result.IsDone ? done : null, Said(result.Fault));
            await ReadNow();
            return result.IsDone;
        }
        finally
        {
            IsBusy = false;
        }
    }

    /// <summary>A form was opened or closed: what was said of an earlier act is old.</summary>
    protected void Forgive() => (Note, Refusal) = (null, null);

    /// <summary>A button keeps nothing that was typed, and what others saved is in the list by then.</summary>
    private static Fault? Said(Fault? fault) =>
        fault is { Kind: FaultKind.Outdated }
            ? fault with
            {
                Sentence = Words.Key(
                    "Somebody changed this after you looked at it, so nothing was done. Here it is as it stands now: look at it, then try again."
                ),
            }
            : fault;
}
