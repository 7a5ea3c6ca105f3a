using System.Globalization;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventFly.Infrastructure.Registration;

/// <summary>Days and a time of the clock, as <c>14 09:30</c>.</summary>
internal sealed class SaleTimeConverter() : ValueConverter<SaleTime, string>(time => Write(time), text => Read(text))
{
    public const int Length = 10;

    private static string Write(SaleTime time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Days} {time.At:HH\\:mm}");

    private static SaleTime Read(string text)
    {
        var parts = text.Split(' ');
        return new SaleTime(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            TimeOnly.ParseExact(parts[1], "HH:mm", CultureInfo.InvariantCulture)
        );
    }
}
