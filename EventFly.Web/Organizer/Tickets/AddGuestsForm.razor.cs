using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Organizer.Sales;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Tickets;

public sealed partial class AddGuestsForm : Screen
{
    private IReadOnlyList<TicketTypeRow> _types = [];
    private Fault? _fault;
    private string _lines = "";
    private string _requestKey = "";
    private Guid _type;
    private int _added;
    private bool _isOpen;
    private bool _isSending;

    [Parameter, EditorRequired]
    public EventCard Event { get; set; } = null!;

    /// <summary>Somebody was added.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private string Said =>
        _added == 0
            ? ""
            : T.Count(
                _added,
                "1 guest has a ticket now. It is on its way by e-mail.",
                "{0} guests have a ticket now. It is on its way to them by e-mail."
            );

    private async Task Toggle()
    {
        (_isOpen, _added, _fault) = (!_isOpen, 0, null);
        if (_isOpen)
        {
            // The same until they are added: pressing again, or once more after a fault of the line, adds nobody twice.
            _requestKey = Secret.NewCode();
            var listed = await Run(new ListTicketTypes(Event.Id));
            (_types, _fault) = (listed.Match(types => types.LettingIn(), _ => _types), listed.Fault);
            if (_types.All(t => t.Id.Value != _type) && _types is [var first, ..])
            {
                _type = first.Id.Value;
            }
        }
    }

    private async Task Send()
    {
        if (_isSending)
        {
            return;
        }

        _isSending = true;
        try
        {
            var added = await Run(
                new AddGuests(Event.Id, new TicketTypeId(_type), GuestLines.Read(_lines), _requestKey)
            );
            _fault = added.Fault;
            if (added.IsDone)
            {
                (_added, _lines, _isOpen) = (added.Value, "", false);
                await Changed.InvokeAsync();
            }
        }
        finally
        {
            _isSending = false;
        }
    }

    private string? Wrong(string field) => _fault.Marks(field);

    private void Mend(string field) => _fault = _fault?.Without(field);
}
