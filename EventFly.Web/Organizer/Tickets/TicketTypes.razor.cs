using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Tickets;

public sealed partial class TicketTypes : Screen
{
    private const int NumberLength = 24;

    private IReadOnlyList<TicketTypeRow> _types = [];
    private TicketTypeRow? _editing;
    private Fault? _fault;
    private bool _isLoading = true;
    private bool _isOpen;
    private bool _isOpening;
    private bool _isSaving;
    private ElementReference _first;
    private string _name = "";
    private string _price = "";
    private string _quota = "";
    private string _most = "";

    [Parameter, EditorRequired]
    public EventCard Event { get; set; } = null!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private static CultureInfo Reader => CultureInfo.CurrentCulture;

    private decimal? Price => TypedNumber.Price(_price, Event.Currency, Reader);

    protected override async Task OnInitializedAsync()
    {
        await Load();
        _isLoading = false;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isOpening)
        {
            _isOpening = false;
            await _first.FocusAsync();
        }
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
        // Without group marks: what stands here is read again as typed.
        var format = price == decimal.Truncate(price) ? "0" : $"F{Money.Zero(Event.Currency).Decimals}";
        (_editing, _name, _price) = (type, name, price.ToString(format, Reader));
        (_quota, _most) = (quota.ToString(Reader), most.ToString(Reader));
        _fault = null;
        (_isOpen, _isOpening) = (true, true);
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
        var (price, quota, most) = (Price, TypedNumber.Whole(_quota, Reader), TypedNumber.Whole(_most, Reader));
        var checks = new Checks();
        checks.That(
            price is not null,
            "price",
            new Sentence(Words.Key("Write the price as {0} or {1}."), Example(12.5m), Example(20))
        );
        checks.That(quota is not null, "quota", Words.Key("Write how many there are as a whole number."));
        checks.That(most is not null, "limits", Words.Key("Write the most per order as a whole number."));
        if (checks.Fault is { } unread)
        {
            return unread;
        }

        // What this form does not show stays as it is.
        var details = (_editing?.Details ?? new TicketTypeDetails("", 0, 0)) with
        {
            Name = _name,
            Price = price!.Value,
            Quota = quota!.Value,
            MaxPerOrder = most!.Value,
        };
        return _editing is { } type
            ? (await Run(new ChangeTicketType(Event.Id, type.Id, details))).Fault
            : (await Run(new AddTicketType(Event.Id, details))).Fault;
    }

    /// <summary>An amount as the reader writes it, in a currency that may have no small coins.</summary>
    private string Example(decimal price) =>
        (Money.Zero(Event.Currency).Decimals == 0 ? price * 100 : price).ToString(
            $"N{Money.Zero(Event.Currency).Decimals}",
            Reader
        );

    private string? Wrong(string field) => _fault.Marks(field);

    private void Mend(string field) => _fault = _fault?.Without(field);
}
