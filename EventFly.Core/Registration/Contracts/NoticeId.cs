using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>One order that is written to for an occasion.</summary>
public readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>
{
    public static NoticeId New() => new(Guid.CreateVersion7());

    public static NoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
