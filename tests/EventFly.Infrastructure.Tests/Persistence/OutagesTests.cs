using EventFly.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EventFly.Infrastructure.Tests.Persistence;

public sealed class OutagesTests
{
    private const int Busy = 5;
    private const int Constraint = 19;

    [Theory]
    [InlineData("57P01", true)]
    [InlineData("53300", true)]
    [InlineData("22021", false)]
    [InlineData("23505", false)]
    public void A_server_that_is_away_is_told_from_one_that_refuses_a_text(string state, bool isOutage) =>
        Outages
            .IsOutage(new DbUpdateException("", new PostgresException("", "ERROR", "ERROR", state)))
            .ShouldBe(isOutage);

    [Theory]
    [InlineData(Busy, true)]
    [InlineData(Constraint, false)]
    public void A_file_that_another_holds_is_told_from_one_that_refuses_a_row(int code, bool isOutage) =>
        Outages.IsOutage(new SqliteException("", code)).ShouldBe(isOutage);

    [Fact]
    public void A_line_that_is_cut_is_an_outage_and_a_defect_is_none()
    {
        Outages.IsOutage(new NpgsqlException("", new IOException())).ShouldBeTrue();
        Outages.IsOutage(new TimeoutException()).ShouldBeTrue();
        Outages.IsOutage(new ArgumentException("Invalid Unicode code point")).ShouldBeFalse();
    }
}
