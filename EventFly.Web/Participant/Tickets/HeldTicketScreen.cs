using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Tickets;

/// <summary>A page about one ticket, for whoever has the link.</summary>
public abstract class HeldTicketScreen : Screen
{
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Parameter]
    public string Key { get; set; } = "";

    [Parameter]
    public Guid Ticket { get; set; }

    protected TicketId Id => new(Ticket);

    protected string Page => $"/orders/{Key}/tickets/{Ticket}";

    /// <summary>Null when the link lost it: <see cref="Fault"/> says why.</summary>
    protected HeldTicket? Held { get; private set; }

    protected Fault? Fault { get; set; }

    /// <summary>Where the link still leads.</summary>
    protected string Home { get; private set; } = "/";

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new GetTicket(Key, Id));
        if (found.IsDone)
        {
            Held = found.Value;
        }
        else if (found.Fault.Kind is FaultKind.NotFound)
        {
            Navigation.NotFound();
        }
        else
        {
            Fault = found.Fault;
            Home = (await Run(new GetOrder(Key))).Match(order => $"/orders/{order.Key}", _ => "/");
        }
    }

    /// <summary>Does it and leads on; or stays and says why not.</summary>
    protected async Task Do<T>(IUseCase<T> wish, string next)
    {
        var done = await Run(wish);
        Fault = done.Fault;
        if (done.IsDone)
        {
            Navigation.NavigateTo(next);
        }
    }
}
