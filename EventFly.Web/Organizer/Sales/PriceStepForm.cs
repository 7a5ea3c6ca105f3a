using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Sales;

/// <summary>An earlier price, as typed.</summary>
public sealed class PriceStepForm
{
    public string Price { get; set; } = "";
    public string Until { get; set; } = "";
    public string UpTo { get; set; } = "";

    internal static PriceStepForm Of(PriceStepDetails step, TypedFields fields) =>
        new()
        {
            Price = fields.Show(step.Price),
            Until = step.Until is { } until ? fields.ShowMoment(until) : "",
            UpTo = step.UpTo is { } number ? fields.Show(number) : "",
        };

    internal PriceStepDetails Read(string field, TypedFields fields) =>
        new(
            fields.Price(Price, field + "-price"),
            Until.Length > 0 ? fields.Moment(Until, field + "-until") : null,
            UpTo.Trim().Length > 0
                ? fields.Whole(UpTo, field + "-upTo", Words.Key("Write for how many tickets as a whole number."))
                : null
        );
}
