using System.Globalization;
using EventFly.Core.Payments.Providers;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Sandbox;

/// <summary>The dashboard of the card company that Development plays: its pages, its messages, and how it misbehaves.</summary>
public sealed partial class SandboxDashboard(IServiceProvider services, NavigationManager navigation) : Screen
{
    private SandboxOverview? _sight;

    [SupplyParameterFromForm(FormName = "habits")]
    private string? Delay { get; set; }

    [SupplyParameterFromForm(FormName = "habits")]
    private string? Copies { get; set; }

    [SupplyParameterFromForm(FormName = "habits")]
    private string? Drops { get; set; }

    [SupplyParameterFromForm(FormName = "habits")]
    private string? Shuffles { get; set; }

    [SupplyParameterFromForm(FormName = "refund")]
    private string? Refunded { get; set; }

    [SupplyParameterFromForm(FormName = "refuse")]
    private string? Refused { get; set; }

    [SupplyParameterFromForm(FormName = "dispute")]
    private string? Disputed { get; set; }

    [SupplyParameterFromForm(FormName = "win")]
    private string? Won { get; set; }

    [SupplyParameterFromForm(FormName = "lose")]
    private string? Lost { get; set; }

    [SupplyParameterFromForm(FormName = "repeat")]
    private string? Repeated { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private ICardSandbox? Company => services.GetService<ICardSandbox>();

    protected override async Task OnInitializedAsync()
    {
        if (Company is { } company)
        {
            _sight = await company.Look(HttpContext.RequestAborted);
        }
        else
        {
            navigation.NotFound();
        }
    }

    private Task Behave() =>
        Then(c =>
            c.Behave(
                new SandboxHabits(Number(Delay, 0), Number(Copies, 1), Drops is "true", Shuffles is "true"),
                HttpContext.RequestAborted
            )
        );

    private Task Refund() => Then(c => c.RefundOutside(Refunded ?? "", HttpContext.RequestAborted));

    private Task Refuse() => Then(c => c.RefuseRefund(Refused ?? "", HttpContext.RequestAborted));

    private Task Dispute() => Then(c => c.OpenDispute(Disputed ?? "", HttpContext.RequestAborted));

    private Task Win() => Then(c => c.CloseDispute(Won ?? "", isWon: true, HttpContext.RequestAborted));

    private Task Lose() => Then(c => c.CloseDispute(Lost ?? "", isWon: false, HttpContext.RequestAborted));

    private Task Repeat() => Then(c => c.Repeat(Repeated ?? "", HttpContext.RequestAborted));

    private async Task Then(Func<ICardSandbox, Task> act)
    {
        if (Company is { } company)
        {
            await act(company);
            navigation.NavigateTo("/dev/stripe");
        }
    }

    private string State(SandboxMessage message) =>
        message switch
        {
            { IsDelivered: true } => T["Taken, {0}", message.Status!],
            { IsDropped: true } => T["Not told"],
            { Status: 0 } => T["Nobody answered, tried {0} times", message.Tries],
            { Status: { } status } => T["Not taken, {0}, tried {1} times", status, message.Tries],
            _ => T["Waits"],
        };

    private static int Number(string? typed, int otherwise) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
