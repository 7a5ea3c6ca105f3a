using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Sales;

/// <summary>How a voucher is worded for its organizer.</summary>
internal static class VoucherLook
{
    public static string Word(VoucherEffect effect) =>
        effect switch
        {
            VoucherEffect.SetPrice => Words.Key("A set price"),
            VoucherEffect.Subtract => Words.Key("An amount off"),
            _ => Words.Key("Percent off"),
        };

    public static string Does(VoucherDetails voucher, string currency, IStringLocalizer<Words> T)
    {
        var amount = Money.FromMajor(voucher.Value, currency) ?? Money.Zero(currency);
        return voucher.Effect switch
        {
            VoucherEffect.Percent => T["{0} % off", voucher.Value.ToString("0.###", CultureInfo.CurrentCulture)],
            VoucherEffect.Subtract => T["{0} off", T.Price(amount)],
            _ when amount.IsZero => T["Free of charge"],
            _ => T["For {0}", T.Price(amount)],
        };
    }

    /// <summary>The names of its kinds of ticket.</summary>
    public static string For(VoucherDetails voucher, IReadOnlyList<TicketTypeRow> types, IStringLocalizer<Words> T) =>
        voucher.Types.Count == 0
            ? T["all tickets"]
            : string.Join(", ", types.Where(t => voucher.Types.Contains(t.Id)).Select(t => t.Name));

    public static string Used(VoucherRow voucher, IStringLocalizer<Words> T) =>
        voucher.Details.MostUses is { } most ? T["{0} of {1} used", voucher.Used, most] : T["{0} used", voucher.Used];

    /// <summary>What it may still take off; null where there is no end to that.</summary>
    public static Money? BudgetLeft(VoucherRow voucher) =>
        voucher.Details.Budget is { } most && Money.FromMajor(most, voucher.Discount.Currency) is { } budget
            ? budget - voucher.Discount
            : null;

    public static (string Badge, string Word) State(VoucherRow voucher) =>
        voucher.IsOver ? ("ef-badge-ended", Words.Key("Ended"))
        : voucher.Used >= voucher.Details.MostUses || BudgetLeft(voucher) is { Minor: <= 0 }
            ? ("ef-badge-cancelled", Words.Key("Used up"))
        : ("ef-badge-good", Words.Key("Can be used"));
}
