using System.Globalization;
using EventFly.Core.Kernel;

namespace EventFly.Core.Tests.Kernel;

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
    [InlineData("5.", "en", "5")]
    [InlineData("12,50", "en", "12.50")]
    [InlineData("0,5", "en", "0.5")]
    [InlineData("0,500", "en", "0.500")]
    [InlineData("1.234,56", "en", "1234.56")]
    [InlineData("1,234.56", "de", "1234.56")]
    [InlineData("1 234,56", "en", "1234.56")]
    [InlineData("1\u00a0234,56", "de", "1234.56")]
    [InlineData("1\u202f234,56", "de", "1234.56")]
    [InlineData("1'234.50", "en", "1234.50")]
    [InlineData("1,00,000", "en", "100000")]
    [InlineData("١٢٫٥٠", "en", "12.50")]
    [InlineData("١٬٢٣٤٫٥", "en", "1234.5")]
    [InlineData("۱۲", "en", "12")]
    [InlineData("१२.५", "en", "12.5")]
    [InlineData("１２．５０", "en", "12.50")]
    [InlineData("+7", "en", "7")]
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
    [InlineData("12 50")]
    [InlineData("12'50")]
    [InlineData("1,2,3")]
    [InlineData("1.23.456")]
    [InlineData("1,234,56")]
    [InlineData("1 23,50")]
    [InlineData("1,234 567")]
    [InlineData("0,123,456")]
    [InlineData("12,50,00")]
    [InlineData("1.234.56")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_none(string typed) =>
        TypedNumber.Read(typed, CultureInfo.GetCultureInfo("en")).ShouldBeNull();

    [Theory]
    [InlineData("12,50", "EUR", "en", "12.50")]
    [InlineData("12.5", "EUR", "de", "12.5")]
    [InlineData("1.500", "EUR", "de", "1500")]
    [InlineData("1,500", "JPY", "en", "1500")]
    [InlineData("1,250", "KWD", "de", "1.25")]
    [InlineData("1,500", "EUR", "de", null)] // more decimals than there are coins: 1.50 or 1,500?
    [InlineData("1.500", "EUR", "en", null)]
    [InlineData("500,5", "JPY", "en", null)]
    [InlineData("12.999", "EUR", "en", null)]
    public void A_price_is_what_was_meant_or_none(string typed, string currency, string language, string? price) =>
        TypedNumber
            .Price(typed, currency, CultureInfo.GetCultureInfo(language))
            .ShouldBe(price is null ? null : decimal.Parse(price, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1,000", "en", 1000)]
    [InlineData("1.000", "de", 1000)]
    [InlineData("٣٠٠", "en", 300)]
    [InlineData("1.000", "en", null)]
    [InlineData("2,5", "en", null)]
    [InlineData("99999999999", "en", null)]
    public void A_count_is_a_whole_number_or_none(string typed, string language, int? count) =>
        TypedNumber.Whole(typed, CultureInfo.GetCultureInfo(language)).ShouldBe(count);
}
