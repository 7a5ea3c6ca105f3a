using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventFly.Web.Organizer.Sales;

/// <summary>A screen about what an event sells: a list that moves with every order, and one form at a time instead of it.</summary>
public abstract class SalesScreen : ReadingScreen
{
    private string? _focus;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    protected EventCard? Event { get; private set; }

    protected bool IsBusy { get; private set; }

    /// <summary>What came of the last act.</summary>
    protected string? Note { get; set; }

    /// <summary>Why the last act was refused.</summary>
    protected Fault? Refusal { get; private set; }

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan? Look => ForTeam;

    protected abstract Task<Fault?> ReadSales(EventId subject);

    protected override async Task<Fault?> Read()
    {
        var found = await Get(new FindSoldEvent(Organization, Slug));
        if (!found.IsDone)
        {
            return found.Fault;
        }

        Event = found.Value;
        Follow(AnalyticsTopics.Attendance(Event.Id), OrganizationTopics.Team(Event.Organization));
        return await ReadSales(Event.Id);
    }

    protected override void Clear() => (Event, Note, Refusal) = (null, null, null);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (Interlocked.Exchange(ref _focus, null) is { } id)
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "/js/organizer.js");
            await script.InvokeVoidAsync("focus", id, "sales-add");
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

    /// <summary>A form was opened or closed: what was said of an earlier act is old.</summary>
    protected void Forgive() => (Note, Refusal) = (null, null);
}
