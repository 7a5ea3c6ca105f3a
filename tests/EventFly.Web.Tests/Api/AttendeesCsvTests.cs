using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Contracts;
using EventFly.Testing;
using EventFly.Web.Api;
using EventFly.Web.Api.Exports;

namespace EventFly.Web.Tests.Api;

public sealed class AttendeesCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void A_name_that_is_a_formula_stays_text_in_a_spreadsheet(string name)
    {
        var line = Line(name);

        line.TrimStart('"').ShouldStartWith("'");
    }

    [Fact]
    public void An_honest_name_stays_as_it_is() => Line("Zoé Lefèvre").ShouldStartWith("Zoé Lefèvre,");

    [Fact]
    public void A_list_that_is_too_long_says_so_in_its_last_line() =>
        CsvText
            .Of(SalesTables.Attendees(new AttendeesExport([], IsCut: true)))
            .TrimEnd()
            .Split('\n')[^1]
            .ShouldContain("ends here");

    [Fact]
    public void Every_file_begins_with_the_mark_by_which_spreadsheets_know_its_letters() =>
        CsvText.File("Zoë\r\n", "x\r\n").ShouldBe([0xEF, 0xBB, 0xBF, .. "Zoë\r\n\r\nx\r\n"u8]);

    private static string Line(string name) =>
        CsvText
            .Of(
                SalesTables.Attendees(
                    new AttendeesExport([
                        new AttendeeRow(
                            TicketId.New(),
                            OrderId.New(),
                            name,
                            "zoe@example.org",
                            "Free admission",
                            Money.Zero("EUR"),
                            AttendeeStatus.Coming,
                            TestApp.Now,
                            null
                        ),
                    ])
                )
            )
            .Split('\n')[1];
}
