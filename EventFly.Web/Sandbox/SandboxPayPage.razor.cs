using EventFly.Core.Payments.Providers;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Sandbox;

/// <summary>Stands in for the card company's page in Development. Whoever pays here has tried a card, and paid nothing.</summary>
public sealed partial class SandboxPayPage(IServiceProvider services, NavigationManager navigation) : Screen
{
    private SandboxPage? _page;
    private string? _refused;
    private bool _isAsked;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromForm]
    private string? Card { get; set; }

    /// <summary>What the payer answered their bank; null before it asked.</summary>
    [SupplyParameterFromForm]
    private string? Agrees { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private (string Number, string Meaning)[] Cards =>
        [
            ("4242 4242 4242 4242", T["Is good"]),
            ("4000 0025 0000 3155", T["Your bank asks first"]),
            ("4000 0000 0000 0002", T["Is declined"]),
            ("4000 0000 0000 9995", T["Has not enough money on it"]),
        ];

    private ICardSandbox? Company => services.GetService<ICardSandbox>();

    protected override async Task OnInitializedAsync()
    {
        _page = Company is { } company ? await company.Find(Id, HttpContext.RequestAborted) : null;
        if (_page is null)
        {
            navigation.NotFound();
        }
    }

    private async Task Pay()
    {
        if (Company is not { } company || _page is null)
        {
            return;
        }

        bool? agrees = Agrees is null ? null : Agrees is "yes";
        var verdict = await company.Pay(Id, Card ?? "", agrees, HttpContext.RequestAborted);
        if (verdict.Next is { } next)
        {
            navigation.NavigateTo(next);
            return;
        }

        _isAsked = verdict.Outcome is SandboxOutcome.Asked;
        _refused = verdict.Reason is { } reason ? Sentence(reason) : null;
        _page = await company.Find(Id, HttpContext.RequestAborted);
    }

    private string Sentence(string reason) =>
        reason switch
        {
            "insufficient_funds" => T["There is not enough money on this card. Try another one."],
            "authentication_failed" => T["Your bank did not let it through. Try again, or another card."],
            "incorrect_number" => T["This is not the number of a card."],
            _ => T["The card was declined. Try another one."],
        };
}
