using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Notices;

/// <summary>One order that is written to for an occasion, once: the row and the message that has the letter sent are one commit.</summary>
public sealed class Notice : Aggregate
{
    private Notice() { }

    public NoticeId Id { get; private set; }

    public OccasionId Occasion { get; private set; }

    public OrderId Order { get; private set; }

    public static Notice Of(Occasion occasion, OrderId order, DateTimeOffset now)
    {
        var notice = new Notice
        {
            Id = NoticeId.New(),
            Occasion = occasion.Id,
            Order = order,
        };
        notice.Raise(new NoticeDue(occasion.Event, order, occasion.Id, now));
        return notice;
    }
}
