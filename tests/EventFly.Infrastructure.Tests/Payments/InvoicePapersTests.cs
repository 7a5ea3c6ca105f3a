using EventFly.Core.Payments.Invoices;
using EventFly.Infrastructure.Payments;
using EventFly.Infrastructure.Tests.Papers;
using EventFly.Testing;

namespace EventFly.Infrastructure.Tests.Payments;

public sealed class InvoicePapersTests
{
    [Fact]
    public void The_same_invoice_is_the_same_file_each_time() => Print(3).ShouldBe(Print(3));

    [Fact]
    public async Task Many_lines_go_on_over_pages_that_say_which_they_are_in_letters_of_any_script()
    {
        if (Tools.Missing("pdftotext") is { } missing)
        {
            Assert.Skip(missing);
        }

        using var file = new PdfFile(Print(120));
        var pages = (await Tools.TextOf(file.Path)).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        pages.Length.ShouldBeGreaterThan(3);
        foreach (var (page, i) in pages.Select((p, i) => (p, i + 1)))
        {
            page.ShouldContain($"Page {i} of {pages.Length}");
            page.ShouldContain("IBAN DE02");
        }

        pages[0].ShouldContain("Łódź Widgets");
        pages[0].ShouldContain("Δοκιμή");
        pages[0].ShouldContain("Gross");
        pages[1].ShouldContain("Gross");
        pages[^1].ShouldContain("1,428.00");
        string.Concat(pages).ShouldContain("Ticket 120");
    }

    private static byte[] Print(int lines) =>
        new InvoicePapers().Print(
            new InvoicePaper(
                "Invoice AB-00001",
                "Tech Circle",
                TestApp.Now,
                null,
                "Tech Circle · Am Markt 1 · 10115 Berlin",
                ["Łódź Widgets Sp. z o.o.", "Δοκιμή Ж. 東京", "Rynek 1"],
                ["Tech Circle", "Am Markt 1", "10115 Berlin", "VAT ID DE123456789"],
                [new InvoiceFact("Number", "AB-00001"), new InvoiceFact("Date", "12 September 2026")],
                ["What", "Quantity", "Price", "Tax", "Net", "Gross"],
                [
                    .. Enumerable
                        .Range(1, lines)
                        .Select(i => new[] { $"Ticket {i}", "1", "11.90", "19 %", "10.00", "11.90" }),
                ],
                ["Tax rate", "Net", "Tax", "Gross"],
                [
                    ["19 %", "1,200.00", "228.00", "1,428.00"],
                    ["Total in EUR", "1,200.00", "228.00", "1,428.00"],
                ],
                ["It is paid in full; nothing is left to pay."],
                "IBAN DE02 1203 0000 0000 2020 51",
                "Page {0} of {1}"
            )
        );
}
