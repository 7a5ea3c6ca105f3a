using EventFly.Core.Registration.Orders;
using EventFly.Web.Organizer.Tickets;

namespace EventFly.Web.Tests.Organizer.Tickets;

public sealed class GuestLinesTests
{
    [Theory]
    [InlineData("Ada Lovelace, ada@example.org")]
    [InlineData("Ada Lovelace <ada@example.org>")]
    [InlineData("ada@example.org;Ada Lovelace")]
    [InlineData("  Ada\tLovelace\tada@example.org ")]
    [InlineData("\"Lovelace Ada\" <ada@example.org>", "Lovelace Ada")]
    public void Guests_are_read_as_people_write_them(string line, string name = "Ada Lovelace") =>
        GuestLines.Read(line).ShouldBe([new Guest(name, "ada@example.org")]);

    [Fact]
    public void Empty_lines_are_no_guests_and_what_is_missing_is_left_empty() =>
        GuestLines
            .Read("Ada\r\n\r\n , \r\ngrace@example.org\n")
            .ShouldBe([new Guest("Ada", ""), new Guest("", "grace@example.org")]);
}
