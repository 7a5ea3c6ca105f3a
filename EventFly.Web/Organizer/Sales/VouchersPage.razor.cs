using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Organizer.Sales;

/// <summary>The vouchers of an event, and how much of each is used.</summary>
public sealed partial class VouchersPage
{
    private IReadOnlyList<VoucherRow>? _vouchers;
    private IReadOnlyList<TicketTypeRow> _types = [];
    private VoucherRow? _editing;

    /// <summary>The one that is asked about, as it was then.</summary>
    private VoucherRow? _ending;

    private bool _isOpen;
    private string _text = "";

    /// <summary>There are some, if perhaps not of those that are searched for.</summary>
    private bool HasAny => _text.Length > 0 || _vouchers!.Count > 0;

    protected override async Task<Fault?> ReadSales(EventId subject)
    {
        var types = await Get(new ListTicketTypes(subject));
        var vouchers = await Get(new ListVouchers(subject, _text));
        _types = types.Match(rows => rows, _ => []);
        _vouchers = vouchers.Match(rows => rows, _ => null!);
        return types.Fault ?? vouchers.Fault;
    }

    protected override void Clear()
    {
        base.Clear();
        (_vouchers, _editing, _ending, _isOpen, _text) = (null, null, null, false, "");
    }

    private void Open(VoucherRow? voucher)
    {
        Forgive();
        (_editing, _ending, _isOpen) = (voucher, null, true);
    }

    private void Close()
    {
        FocusOn(_editing is { } voucher ? $"change-{voucher.Id}" : "sales-add");
        (_editing, _isOpen) = (null, false);
    }

    private async Task Saved(string code)
    {
        // A new one may be none of those that were searched for.
        _text = _editing is null ? "" : _text;
        Close();
        Note = T["{0} is saved.", code];
        await ReadNow();
    }

    private void Keep(VoucherRow voucher)
    {
        _ending = null;
        FocusOn($"change-{voucher.Id}");
    }

    private async Task End(VoucherRow voucher)
    {
        _ending = null;
        await Act(
            new EndVoucher(Event!.Id, voucher.Id, voucher.Version),
            T["{0} is no longer good.", voucher.Details.Code]
        );
        FocusOn($"change-{voucher.Id}");
    }

    private string LinkOf(VoucherRow voucher) =>
        Site.Link(
            $"e/{Uri.EscapeDataString(Event!.Slug)}/tickets?code={Uri.EscapeDataString(voucher.Details.Code)}",
            Navigation.BaseUri
        );

    private string Facts(VoucherRow voucher) =>
        string.Join(
            " · ",
            new string[]
            {
                VoucherLook.Used(voucher, T),
                VoucherLook.BudgetLeft(voucher) is { } left ? T["{0} of its budget left", Amount(left)] : "",
                voucher.Kept > 0 ? T["{0} kept", voucher.Kept] : "",
                VoucherLook.For(voucher.Details, _types, T),
                voucher.Details.Until is { } until
                    ? T["until {0}", EventClock.InLine(Zone.Local(until, Event!.Zone))]
                    : "",
            }.Where(said => said.Length > 0)
        );

    /// <summary>Nothing left of a budget is nothing, and not free.</summary>
    private string Amount(Money left) => left.IsZero ? T["nothing"] : T.Price(left);
}
