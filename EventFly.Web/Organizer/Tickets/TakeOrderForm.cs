using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.Orders;
using EventFly.Web.Organizer.Sales;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>What stands in the fields of an order that an organizer takes for somebody, as typed.</summary>
public sealed class TakeOrderForm
{
    /// <summary>The fields as they stand on the screen.</summary>
    private static readonly string[] Order = ["", PickForm.Field, "name", "email", "way", "note", "payTo", "dueOn"];

    public PickForm Picks { get; } = new();

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public PayWay Way { get; set; } = PayWay.Link;

    public string Note { get; set; } = "";

    public string PayTo { get; set; } = "";

    /// <summary>As the browser writes it: year, month, day.</summary>
    public string DueOn { get; set; } = "";

    internal Result<TakeOrderFor> Read(EventId forEvent, string requestKey, TypedFields fields)
    {
        var picks = Picks.Read(fields);
        DateOnly? due = DateOnly.TryParseExact(
            DueOn,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
        var payment = new ManualPayment(Way, Note, PayTo, due);
        return fields.With(null, Order) is { } unread
            ? unread
            : new TakeOrderFor(forEvent, picks, new Guest(Name, Email), payment, requestKey);
    }
}
