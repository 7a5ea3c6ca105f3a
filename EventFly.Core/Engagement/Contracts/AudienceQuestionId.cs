using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

/// <summary>One question that somebody in the audience asked.</summary>
public readonly record struct AudienceQuestionId(Guid Value) : ITypedId<AudienceQuestionId>
{
    public static AudienceQuestionId New() => new(Guid.CreateVersion7());

    public static AudienceQuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
