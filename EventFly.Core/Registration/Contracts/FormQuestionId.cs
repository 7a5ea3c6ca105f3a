using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>Something that an organizer asks of whoever orders, or of each guest.</summary>
public readonly record struct FormQuestionId(Guid Value) : ITypedId<FormQuestionId>
{
    public static FormQuestionId New() => new(Guid.CreateVersion7());

    public static FormQuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
