using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Web.Organizer.Sales;

public enum SaleMomentKind
{
    /// <summary>Nothing is said: at once, or until the event ends.</summary>
    Open,
    OnDate,
    BeforeEvent,
}

/// <summary>When a sale starts or ends, as typed.</summary>
public sealed class SaleMomentForm
{
    public SaleMomentKind Kind { get; set; }
    public string Date { get; set; } = "";
    public string Days { get; set; } = "";
    public string At { get; set; } = "";

    internal static SaleMomentForm Of(DateTimeOffset? at, SaleTime? before, string usually, TypedFields fields) =>
        new()
        {
            Kind =
                before is not null ? SaleMomentKind.BeforeEvent
                : at is not null ? SaleMomentKind.OnDate
                : SaleMomentKind.Open,
            Date = at is { } moment ? fields.ShowMoment(moment) : "",
            Days = before is { } time ? fields.Show(time.Days) : "",
            At = before is { } clock ? TypedFields.Show(clock.At) : usually,
        };

    internal DateTimeOffset? ReadDate(string field, TypedFields fields) =>
        Kind is SaleMomentKind.OnDate ? fields.Moment(Date, field) : null;

    internal SaleTime? ReadBefore(string field, TypedFields fields) =>
        Kind is SaleMomentKind.BeforeEvent ? fields.Before(Days, At, field) : null;
}
