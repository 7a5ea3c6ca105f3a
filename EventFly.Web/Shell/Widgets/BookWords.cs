using System.Globalization;
using EventFly.Core.Payments.Invoices;

namespace EventFly.Web.Shell.Widgets;

/// <summary>What is written and booked, in the words of those who read it.</summary>
internal static class BookWords
{
    public static string Kind(InvoiceKind kind) =>
        kind switch
        {
            InvoiceKind.Invoice => Words.Key("Invoice"),
            InvoiceKind.CreditNote => Words.Key("Credit note"),
            InvoiceKind.Correction => Words.Key("Correction"),
        };

    public static string File(InvoiceKind kind) =>
        kind switch
        {
            InvoiceKind.Invoice => Words.Key("Invoice {0} (PDF)"),
            InvoiceKind.CreditNote => Words.Key("Credit note {0} (PDF)"),
            InvoiceKind.Correction => Words.Key("Correction {0} (PDF)"),
        };

    public static string Badge(InvoiceKind kind) => kind is InvoiceKind.Invoice ? "ef-badge-good" : "ef-badge-warn";

    /// <summary>As people say a month.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    public static string Rate(decimal percent) => percent.ToString("0.###", CultureInfo.CurrentCulture);
}
