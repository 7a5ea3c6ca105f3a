using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Sales;

/// <summary>
/// A form that takes the place of its list: it begins at its first field, keeps what was typed when it is refused, sends once
/// however often somebody clicks, and asks before anything typed is dropped.
/// </summary>
public abstract class SalesEditor : Screen
{
    [Parameter, EditorRequired]
    public EventCard Event { get; set; } = null!;

    /// <summary>It is saved; hears the name of what was.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> Saved { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Closed { get; set; }

    protected ElementReference First { get; set; }

    protected LeaveGuard Guard { get; set; } = null!;

    protected Fault? Fault { get; set; }

    protected bool IsDirty { get; set; }

    protected bool IsSaving { get; private set; }

    private protected TypedFields Fields => new(Event.Currency, Event.Zone, CultureInfo.CurrentCulture);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await First.FocusAsync();
        }
    }

    /// <returns>The name of what was saved.</returns>
    protected abstract Task<Result<string>> Send();

    protected async Task Save()
    {
        if (IsSaving)
        {
            return;
        }

        IsSaving = true;
        try
        {
            var sent = await Send();
            Fault = sent.Fault;
            if (sent.IsDone)
            {
                IsDirty = false;
                await Tell(sent.Value);
            }
        }
        finally
        {
            IsSaving = false;
        }
    }

    /// <summary>It is saved, under this name.</summary>
    protected virtual Task Tell(string name) => Saved.InvokeAsync(name);

    protected async Task Close()
    {
        if (await Guard.MayLeave())
        {
            await Closed.InvokeAsync();
        }
    }

    /// <summary>A field that somebody mends is not wrong any more until it is looked at again; empty where it is a choice.</summary>
    protected void Typed(string field)
    {
        IsDirty = true;
        Fault = field.Length > 0 ? Fault?.Without(field) : Fault;
    }

    protected string? Wrong(string field) => Fault.Marks(field);
}
