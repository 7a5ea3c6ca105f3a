using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Core.Registration.Contracts;
using EventFly.Testing;
using EventFly.Web.Api;

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

    private static string Line(string name) =>
        RegistrationApi
            .Csv([
                new AttendeeRow(
                    TicketId.New(),
                    name,
                    "zoe@example.org",
                    "Free admission",
                    Money.Zero("EUR"),
                    AttendeeStatus.Coming,
                    TestApp.Now,
                    null
                ),
            ])
            .Split('\n')[1];
}
