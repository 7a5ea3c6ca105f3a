using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Organizer.Sales;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>An order that an organizer takes for somebody.</summary>
public sealed partial class TakeOrderPage(NavigationManager navigation)
{
    private static readonly PayWay[] Ways = [PayWay.Link, PayWay.ByHand, PayWay.OnInvoice, PayWay.Free];

    private readonly TakeOrderForm _form = new();

    /// <summary>The same until it is taken: pressing again, or once more after a fault of the line, takes it once.</summary>
    private string _requestKey = Secret.NewCode();

    private Fault? _fault;
    private bool _isLoading = true;
    private bool _isDirty;
    private bool _isSending;

    private string Orders => $"/organize/{Organization}/events/{Slug}/orders";

    private TypedFields Fields => new(Event!.Currency, Event.Zone, CultureInfo.CurrentCulture);

    private Money? Sum => _form.Way is PayWay.Free ? Money.Zero(Event!.Currency) : _form.Picks.Sum(Fields);

    protected override async Task<Fault?> ReadSales(EventId subject)
    {
        var types = await Get(new ListTicketTypes(subject));
        _form.Picks.Offer(types.Match(rows => rows, _ => []));
        _isLoading = false;
        return types.Fault;
    }

    private void Choose(PayWay way)
    {
        _form.Way = way;
        Typed("way");
    }

    private void Due(string typed)
    {
        _form.DueOn = typed;
        Typed("dueOn");
    }

    private void Typed(string field)
    {
        _isDirty = true;
        _fault = _fault?.Without(field);
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
            var wish = _form.Read(Event!.Id, _requestKey, Fields);
            if (!wish.IsDone)
            {
                _fault = wish.Fault;
                return;
            }

            var taken = await Run(wish.Value);
            _fault = taken.Fault;
            if (taken.IsDone)
            {
                _isDirty = false;
                navigation.NavigateTo($"{Orders}/{taken.Value.Order}");
            }
            else if (taken.Fault.Code == "registration.request-key-taken")
            {
                // It was taken as it was typed before; what is typed now is another one.
                _requestKey = Secret.NewCode();
            }
        }
        finally
        {
            _isSending = false;
        }
    }

    private string? Wrong(string field) => _fault.Marks(field);
}
