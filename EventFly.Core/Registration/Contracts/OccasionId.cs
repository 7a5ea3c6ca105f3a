using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>One reason to write to all who hold tickets of an event.</summary>
public readonly record struct OccasionId(Guid Value) : ITypedId<OccasionId>
{
    public static OccasionId New() => new(Guid.CreateVersion7());

    public static OccasionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
