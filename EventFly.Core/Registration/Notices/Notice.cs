using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Notices;

/// <summary>One order whose holders are written to for an occasion, once: the row and the message that has the letter sent are one commit.</summary>
public sealed class Notice : Aggregate
{
    private Notice() { }

    public NoticeId Id { get; private set; }

    public OccasionId Occasion { get; private set; }

    public OrderId Order { get; private set; }

    /// <param name="passedOn">Tickets of the order that somebody else holds now, who is written to as well.</param>
    public static Notice Of(Occasion occasion, OrderId order, IEnumerable<TicketId> passedOn, DateTimeOffset now)
    {
        var notice = new Notice
        {
            Id = NoticeId.New(),
            Occasion = occasion.Id,
            Order = order,
        };
        var due = new NoticeDue(occasion.Event, order, occasion.Id, now);
        notice.Raise(due);
        foreach (var ticket in passedOn)
        {
            notice.Raise(due with { Ticket = ticket });
        }

        return notice;
    }
}
