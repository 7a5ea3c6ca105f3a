using EventFly.Core.Kernel;
using EventFly.Core.Payments.Invoices;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Tickets;

/// <summary>The buyer says to whom the invoice is written, before or after it is.</summary>
public sealed partial class InvoiceAddressPage(NavigationManager navigation) : Screen
{
    private Core.Payments.Invoices.OrderInvoices? _written;
    private Fault? _fault;
    private long _seen;

    [Parameter]
    public string Key { get; set; } = "";

    [SupplyParameterFromForm]
    private string? Company { get; set; }

    [SupplyParameterFromForm]
    private string? Address { get; set; }

    [SupplyParameterFromForm]
    private string? VatId { get; set; }

    [SupplyParameterFromForm]
    private string? Reference { get; set; }

    /// <summary>The version of what was there when the page was shown.</summary>
    [SupplyParameterFromForm]
    private long? Seen { get; set; }

    private string Page => $"/orders/{Key}";

    /// <summary>What was typed; before anything was, what is known.</summary>
    private BuyerDetails Shown =>
        new(
            Company ?? _written!.Buyer.Company,
            Address ?? _written!.Buyer.Address,
            VatId ?? _written!.Buyer.VatId,
            Reference ?? _written!.Buyer.Reference
        );

    protected override async Task OnInitializedAsync()
    {
        if (!await Read())
        {
            navigation.NotFound();
        }

        _seen = Seen ?? _written?.Version ?? 0;
    }

    private async Task Save()
    {
        var buyer = new BuyerDetails(Company ?? "", Address ?? "", VatId ?? "", Reference ?? "");
        var changed = await Run(new ChangeInvoiceAddress(Key, buyer, _seen));
        if (changed.IsDone)
        {
            navigation.NavigateTo($"{Page}#invoices");
            return;
        }

        _fault = changed.Fault;
        if (_fault.Kind is FaultKind.Outdated && await Read())
        {
            // Whoever sends it once more has read there what it is now.
            _seen = _written!.Version;
        }
    }

    private async Task<bool> Read()
    {
        var found = await Run(new GetOrderInvoices(Key));
        _written = found.Match<Core.Payments.Invoices.OrderInvoices?>(written => written, _ => null);
        return found.IsDone;
    }
}
