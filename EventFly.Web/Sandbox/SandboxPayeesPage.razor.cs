using EventFly.Core.Payments.Providers;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Sandbox;

/// <summary>The accounts of organizers at the card company that Development plays, and what it may do to them.</summary>
public sealed partial class SandboxPayeesPage(IServiceProvider services, NavigationManager navigation) : Screen
{
    private IReadOnlyList<SandboxPayee>? _payees;

    [SupplyParameterFromForm(FormName = "pay")]
    private string? Paid { get; set; }

    [SupplyParameterFromForm(FormName = "fail")]
    private string? Failed { get; set; }

    [SupplyParameterFromForm(FormName = "restrict")]
    private string? Restricted { get; set; }

    [SupplyParameterFromForm(FormName = "free")]
    private string? Freed { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private IPayeeSandbox? Company => services.GetService<IPayeeSandbox>();

    protected override async Task OnInitializedAsync()
    {
        if (Company is { } company)
        {
            _payees = await company.Payees(HttpContext.RequestAborted);
        }
        else
        {
            navigation.NotFound();
        }
    }

    private Task Pay() => Then(c => c.PayOut(Paid ?? "", fails: false, HttpContext.RequestAborted));

    private Task Fail() => Then(c => c.PayOut(Failed ?? "", fails: true, HttpContext.RequestAborted));

    private Task Restrict() => Then(c => c.Restrict(Restricted ?? "", isRestricted: true, HttpContext.RequestAborted));

    private Task Free() => Then(c => c.Restrict(Freed ?? "", isRestricted: false, HttpContext.RequestAborted));

    private async Task Then(Func<IPayeeSandbox, Task> act)
    {
        if (Company is { } company)
        {
            await act(company);
            navigation.NavigateTo("/dev/stripe/accounts");
        }
    }
}
