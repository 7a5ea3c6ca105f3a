using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Tickets;

public sealed partial class OrderPage(NavigationManager navigation, TimeProvider time) : Screen
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private OrderView? _order;
    private bool _isMoneyThere;
    private Fault? _fault;

    [Parameter]
    public string Key { get; set; } = "";

    /// <summary>Set where the payment page leads back to.</summary>
    [SupplyParameterFromQuery(Name = "paid")]
    private string? Paid { get; set; }

    /// <summary>Set once the letter was sent again.</summary>
    [SupplyParameterFromQuery(Name = "sent")]
    private string? Sent { get; set; }

    /// <summary>Set once answers were changed.</summary>
    [SupplyParameterFromQuery(Name = "answered")]
    private string? Answered { get; set; }

    /// <summary>What has to be answered yet, or was a moment ago, stands above the tickets; else they come first, for the door.</summary>
    private bool IsAskedFirst => IsAnswered || _order!.Answers.Any(a => a.IsMissing);

    private bool IsSent => Sent is not null;

    private bool IsAnswered => Answered is not null;

    /// <summary>Tickets that let somebody in, whatever became of them.</summary>
    private IReadOnlyList<TicketView> Tickets => [.. _order!.Tickets.Where(t => !t.OpensNothing)];

    private IEnumerable<TicketView> Things => _order!.Tickets.Where(t => t.OpensNothing);

    /// <summary>Some that are good and were not passed on.</summary>
    private bool HasTickets => Tickets.Any(t => t is { State: TicketState.Issued, IsPassedOn: false });

    private bool HasThings => Things.Any(t => t.State is TicketState.Issued);

    /// <summary>Nobody comes by it: it was never about anything else.</summary>
    private bool IsOnlyThings => Tickets.Count == 0 && HasThings;

    private bool IsBack => Paid is not null;

    protected override Task OnInitializedAsync() => Load();

    private async Task Load()
    {
        _isMoneyThere = IsBack && await Run(new CheckPayment(Key)) is { IsDone: true, Value: true };
        var found = await Run(new GetOrder(Key));
        // The tickets follow the money within a moment: better to wait for it than to ask a buyer to look again.
        for (
            var waited = TimeSpan.Zero;
            _isMoneyThere
                && found is { IsDone: true, Value: { State: OrderState.Pending } or { Due: not null } }
                && waited < Patience;
            waited += Pause
        )
        {
            await Task.Delay(Pause, time);
            found = await Run(new GetOrder(Key));
        }

        if (found.IsDone)
        {
            _order = found.Value;
        }
        else
        {
            navigation.NotFound();
        }
    }

    private async Task Pay()
    {
        var opened = await Run(new PayOrder(Key));
        if (opened.IsDone)
        {
            navigation.NavigateTo(opened.Value);
            return;
        }

        _fault = opened.Fault;
    }

    private async Task Longer()
    {
        var kept = await Run(new KeepLonger(Key));
        if (kept.IsDone)
        {
            navigation.NavigateTo($"/orders/{Key}");
            return;
        }

        _fault = kept.Fault;
    }

    private async Task Again()
    {
        var sent = await Run(new SendMyTickets(Key));
        if (sent.IsDone)
        {
            navigation.NavigateTo($"/orders/{Key}?sent=1");
            return;
        }

        _fault = sent.Fault;
    }
}
