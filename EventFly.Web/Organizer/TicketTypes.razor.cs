using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Core.Registration.Contracts;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer;

public sealed partial class TicketTypes : Screen
{
    private IReadOnlyList<TicketTypeRow> _types = [];
    private TicketTypeRow? _editing;
    private Fault? _fault;
    private bool _isLoading = true;
    private bool _isOpen;
    private bool _isSaving;
    private string _name = "";
    private decimal _price;
    private int _quota;
    private int _most;

    [Parameter, EditorRequired]
    public EventCard Event { get; set; } = null!;

    [Parameter]
    public EventCallback Changed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await Load();
        _isLoading = false;
    }

    private async Task Load()
    {
        var listed = await Run(new ListTicketTypes(Event.Id));
        _types = listed.Match(types => types, _ => _types);
        _fault = listed.Fault;
    }

    private void Add() => Open(null, "", 0, TicketType.FreeAdmissionQuota, 10);

    private void Edit(TicketTypeRow type) => Open(type, type.Name, type.Price.Major, type.Quota, type.MaxPerOrder);

    private void Open(TicketTypeRow? type, string name, decimal price, int quota, int most)
    {
        (_editing, _name, _price, _quota, _most) = (type, name, price, quota, most);
        _fault = null;
        _isOpen = true;
    }

    private void Close() => _isOpen = false;

    private async Task Save()
    {
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            _fault = await Send();
            if (_fault is null)
            {
                _isOpen = false;
                await Load();
                await Changed.InvokeAsync();
            }
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task<Fault?> Send()
    {
        // What this form does not show stays as it is.
        var details = new TicketTypeDetails(
            _name,
            _price,
            _quota,
            _editing?.MinPerOrder ?? 1,
            _most,
            _editing?.SaleStarts,
            _editing?.SaleEnds
        );
        return _editing is { } type
            ? (await Run(new ChangeTicketType(Event.Id, type.Id, details))).Fault
            : (await Run(new AddTicketType(Event.Id, details))).Fault;
    }

    private bool HasFault(string field) => _fault?.Fields.Any(f => f.Field == field) == true;

    private static Dictionary<string, object?> Id(string testId) => new() { ["data-testid"] = testId };
}
