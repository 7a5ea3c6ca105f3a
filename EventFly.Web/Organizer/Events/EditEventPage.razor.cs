using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventFly.Web.Organizer.Events;

/// <summary>Plans a new event or changes one. What was typed is never lost: not by an error, not by somebody faster.</summary>
public sealed partial class EditEventPage : Screen, IAsyncDisposable
{
    private OrganizationCard? _organization;
    private EventDraft? _draft;
    private EventForm? _form;
    private Fault? _refusal;
    private Fault? _fault;
    private string? _savedAt;
    private string? _zone;
    private bool _isDirty;
    private (string Organization, string? Slug)? _shown;
    private bool _isBusy;
    private IJSObjectReference? _script;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string? Slug { get; set; }

    private bool IsNew => Slug is null;

    private string Back => $"/organize/{Organization}" + (IsNew ? "" : $"/events/{Slug}");

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        // Once for each address: parameters are set again while the first look is under way, and what was typed stays.
        if (_shown == (Organization, Slug))
        {
            return;
        }

        _shown = (Organization, Slug);
        (_draft, _form, _fault, _refusal, _savedAt) = (null, null, null, null, null);
        var rights = await Run(new GetMyRights(Organization));
        var mayEdit = rights.IsDone && rights.Value.Include(EventPermissions.Manage);
        _organization = mayEdit ? rights.Value.Organization : null;
        _refusal = mayEdit ? null : rights.Fault ?? Fault.NotVisible;
        if (_organization is null)
        {
            return;
        }

        _script ??= await Browser.InvokeAsync<IJSObjectReference>("import", "./js/organizer.js");
        if (IsNew)
        {
            _zone ??= await _script.InvokeAsync<string>("zone");
            _form = new EventForm { Zone = Zone.Exists(_zone) ? _zone : "Etc/UTC" };
            return;
        }

        await Open();
    }

    private async Task Open()
    {
        var opened = await Run(new GetEventToEdit(_organization!.Id, Slug!));
        _refusal = opened.Fault;
        if (opened.IsDone)
        {
            Show(opened.Value);
        }
    }

    private void Show(EventDraft draft) =>
        (_draft, _form, _fault, _isDirty) = (draft, EventForm.Of(draft.Details), null, false);

    /// <summary>A field that somebody mends is not wrong any more until it is looked at again; the two times are one matter.</summary>
    private void Typed(string field)
    {
        _isDirty = true;
        if (field.Length > 0)
        {
            _fault = field is "start" or "end" ? _fault?.Without("start", "end") : _fault?.Without(field);
        }
    }

    /// <summary>Cancelling keeps what was typed; only the state is new.</summary>
    private void Took(EventDraft draft) => _draft = draft;

    private async Task Save()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        var details = _form!.ToDetails();
        _fault = _draft is { } draft
            ? details.Fault ?? await Change(draft, details.Value)
            : await Create(details, _form.ToAdmission());
        _isBusy = false;
    }

    private async Task<Fault?> Create(Result<EventDetails> details, Result<Admission> admission)
    {
        if (!details.IsDone || !admission.IsDone)
        {
            return Fault.Invalid([.. details.Fault?.Fields ?? [], .. admission.Fault?.Fields ?? []]);
        }

        var created = await Run(new CreateEvent(_organization!.Id, details.Value, admission.Value));
        if (created.IsDone)
        {
            _isDirty = false;
            var next = admission.Value.Kind is AdmissionKind.Priced ? "/tickets?add=1" : "";
            Navigation.NavigateTo($"/organize/{Organization}/events/{created.Value.Slug}{next}");
        }

        return created.Fault;
    }

    private async Task<Fault?> Change(EventDraft draft, EventDetails details)
    {
        var saved = await Run(new EditEvent(draft.Card.Id, details, draft.Version));
        if (saved.IsDone)
        {
            Show(saved.Value);
            _savedAt = Zone.Local(Time.GetUtcNow(), saved.Value.Card.Zone)
                .ToString(EventClock.Minute, CultureInfo.CurrentCulture);
        }

        return saved.Fault;
    }

    private async Task SaveAnyway()
    {
        var theirs = await Run(new GetEventToEdit(_organization!.Id, Slug!));
        if (theirs.IsDone)
        {
            _draft = theirs.Value;
            await Save();
        }
    }

    private Task TakeTheirs() => Open();
}
