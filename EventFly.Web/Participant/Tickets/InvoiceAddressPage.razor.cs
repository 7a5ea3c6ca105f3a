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
        var found = await Run(new GetOrderInvoices(Key));
        if (found.IsDone)
        {
            _written = found.Value;
        }
        else
        {
            navigation.NotFound();
        }
    }

    private async Task Save()
    {
        var buyer = new BuyerDetails(Company ?? "", Address ?? "", VatId ?? "", Reference ?? "");
        var changed = await Run(new ChangeInvoiceAddress(Key, buyer));
        if (changed.IsDone)
        {
            navigation.NavigateTo($"{Page}#invoices");
            return;
        }

        _fault = changed.Fault;
    }
}
