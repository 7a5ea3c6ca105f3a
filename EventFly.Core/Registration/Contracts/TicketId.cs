using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>The right of one attendee to come in once.</summary>
public readonly record struct TicketId(Guid Value) : ITypedId<TicketId>
{
    public static TicketId New() => new(Guid.CreateVersion7());

    public static TicketId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
