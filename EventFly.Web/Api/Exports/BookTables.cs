using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Taxes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Api.Exports;

/// <summary>Invoices and taxes as tables: in the reader's words for people, in fixed ones for programs.</summary>
internal static class BookTables
{
    public static SheetTable Invoices(InvoicesExport export, FileWords T = default) =>
        SalesTables.Table(
            T["Invoices"],
            [
                T["Number"],
                T["Kind"],
                T["IssuedOn"],
                T["Buyer"],
                T["Net"],
                T["Tax"],
                T["Gross"],
                T["Currency"],
                T["Refers"],
                T["Order"],
            ],
            export.Rows.Select<InvoiceRow, object[]>(row =>
                [
                    row.Number,
                    T.IsForPrograms ? row.Kind.ToString() : T[BookWords.Kind(row.Kind)],
                    row.IssuedOn.ToString("O", CultureInfo.InvariantCulture),
                    row.Buyer,
                    (row.Total - row.Tax).Major,
                    row.Tax.Major,
                    row.Total.Major,
                    row.Total.Currency,
                    row.Refers ?? "",
                    row.Order.Value.ToString(),
                ]
            ),
            export.IsCut
                ? T["There are more than {0} lines: this file ends here.", SheetPart<InvoiceRow>.MostRows]
                : null
        );

    public static SheetTable Taxes(TaxReport report, FileWords T = default) =>
        SalesTables.Table(
            T["Taxes"],
            [
                T["Month"],
                T["Currency"],
                T["TaxRate"],
                T["SoldNet"],
                T["SoldTax"],
                T["SoldGross"],
                T["ReturnedNet"],
                T["ReturnedTax"],
                T["ReturnedGross"],
                T["BalanceNet"],
                T["BalanceTax"],
                T["BalanceGross"],
            ],
            report.Rows.Select<TaxRow, object[]>(row =>
                [row.Month, row.Currency, row.Rate, .. Cells(row.Sold), .. Cells(row.Returned), .. Cells(row.Balance)]
            ),
            end: null
        );

    private static object[] Cells(TaxAmounts amounts) => [amounts.Net.Major, amounts.Tax.Major, amounts.Gross.Major];
}
