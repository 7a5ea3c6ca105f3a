using EventFly.Core.Payments.Invoices;

namespace EventFly.Web.Shell.Http;

/// <summary>An invoice as a file to keep, under its number.</summary>
internal static class InvoiceFile
{
    public static IResult Of(PrintedInvoice printed) =>
        Results.File(printed.Pdf, "application/pdf", $"{printed.Number.Replace('/', '-')}.pdf");
}
