using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Organizer.Sales;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Tickets;

public sealed partial class ChangeOrderForm
{
    private static readonly PayWay[] Ways = [PayWay.Link, PayWay.ByHand, PayWay.Free];

    private readonly PickForm _picks = new();
    private readonly string _requestKey = Secret.NewCode();
    private IReadOnlyList<TicketTypeRow> _types = [];
    private TicketTypeId? _to;
    private ChangeQuote? _quote;
    private PayWay _way = PayWay.Link;
    private string _note = "";
    private bool _giveBack = true;
    private Fault? _fault;
    private bool _isSending;
    private int _asked;
    private ElementReference _first;

    [Parameter, EditorRequired]
    public OrderSheet Sheet { get; set; } = null!;

    /// <summary>Tickets that become others; none: others are added.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TicketId> Exchanged { get; set; } = [];

    /// <summary>It is over; hears what was done, or null when nothing was.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string?> Closed { get; set; }

    private bool IsExchange => Exchanged.Count > 0;

    private string Title =>
        IsExchange ? T.Count(Exchanged.Count, "Exchange 1 ticket", "Exchange {0} tickets") : T["Add tickets"];

    private TypedFields Fields => new(Sheet.Event.Currency, Sheet.Event.Zone, CultureInfo.CurrentCulture);

    protected override async Task OnInitializedAsync()
    {
        var listed = await Run(new ListTicketTypes(Sheet.Event.Id));
        (_types, _fault) = (listed.Match(types => types, _ => []), listed.Fault);
        _picks.Offer(_types);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && IsExchange)
        {
            await _first.FocusAsync();
        }
    }

    private Task ChooseType(ChangeEventArgs chosen)
    {
        _to = Guid.TryParse(chosen.Value as string, out var id) ? new TicketTypeId(id) : null;
        return Quote();
    }

    private Task Typed() => Quote();

    /// <summary>Typing asks faster than answers come: only the last one counts.</summary>
    private async Task Quote()
    {
        var turn = ++_asked;
        var draft = Draft();
        if (!draft.IsDone || (draft.Value.To is null && draft.Value.Added.Count == 0))
        {
            (_quote, _fault) = (null, draft.Fault);
            return;
        }

        var quoted = await Run(new QuoteChange(Sheet.Event.Id, Sheet.Id, draft.Value));
        if (turn == _asked)
        {
            (_quote, _fault) = (quoted.Match<ChangeQuote?>(q => q, _ => null), quoted.Fault);
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
            var draft = Draft();
            if (!draft.IsDone)
            {
                _fault = draft.Fault;
                return;
            }

            var made = await Run(
                new ChangeOrder(
                    Sheet.Event.Id,
                    Sheet.Id,
                    draft.Value with
                    {
                        GiveBack = _giveBack,
                    },
                    _way,
                    _note,
                    _requestKey
                )
            );
            _fault = made.Fault;
            if (made.IsDone)
            {
                await Closed.InvokeAsync(Done(made.Value));
            }
        }
        finally
        {
            _isSending = false;
        }
    }

    private Result<ChangeDraft> Draft()
    {
        var fields = Fields;
        var added = IsExchange ? [] : _picks.Read(fields);
        return fields.With(null, ["", PickForm.Field]) is { } unread
            ? unread
            : new ChangeDraft(added, IsExchange ? Exchanged : [], IsExchange ? _to : null);
    }

    private string Says(ChangeQuote quote) =>
        !quote.Amount.IsZero ? T["The difference is {0}.", T.Price(quote.Amount)]
        : !quote.Back.IsZero ? T["It costs {0} less.", T.Price(quote.Back)]
        : T["It costs nothing more."];

    private string Done(ChangeReceipt made) =>
        made.State is OrderChangeState.Open
            ? T[
                "{0} get a letter with a link to pay {1}. The order is changed as soon as the money is there.",
                Sheet.Name,
                T.Price(made.Amount)
            ]
            : T["The order is changed. The letter with the tickets is on its way."];
}
