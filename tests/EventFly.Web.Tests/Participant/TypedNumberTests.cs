using System.Globalization;
using EventFly.Web.Participant;

namespace EventFly.Web.Tests.Participant;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("2.5", "en", "2.5")]
    [InlineData("2,5", "en", "2.5")]
    [InlineData("2.5", "de", "2.5")]
    [InlineData("2,5", "de", "2.5")]
    [InlineData("1,000", "en", "1000")]
    [InlineData("1.000", "en", "1.000")]
    [InlineData("1.000", "de", "1000")]
    [InlineData("1,000", "de", "1.000")]
    [InlineData("1.234.567,5", "de", "1234567.5")]
    [InlineData("1,234,567.5", "de", "1234567.5")]
    [InlineData("1.234.567", "en", "1234567")]
    [InlineData("1 200", "de", "1200")]
    [InlineData("1’200", "de", "1200")]
    [InlineData(" -5 ", "en", "-5")]
    [InlineData("−5", "en", "-5")]
    [InlineData(".5", "en", "0.5")]
    public void A_number_is_read_as_it_is_written_on_phones(string typed, string language, string number) =>
        TypedNumber
            .Read(typed, CultureInfo.GetCultureInfo(language))
            .ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("1e9")]
    [InlineData("5 km")]
    [InlineData(".")]
    [InlineData("--1")]
    public void What_is_no_number_is_none(string typed) =>
        TypedNumber.Read(typed, CultureInfo.GetCultureInfo("en")).ShouldBeNull();
}
