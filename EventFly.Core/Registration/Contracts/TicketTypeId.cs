using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>A kind of ticket that an event offers.</summary>
public readonly record struct TicketTypeId(Guid Value) : ITypedId<TicketTypeId>
{
    public static TicketTypeId New() => new(Guid.CreateVersion7());

    public static TicketTypeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
