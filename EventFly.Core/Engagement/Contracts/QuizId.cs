using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

/// <summary>Several questions with right answers, played one after the other.</summary>
public readonly record struct QuizId(Guid Value) : ITypedId<QuizId>
{
    public static QuizId New() => new(Guid.CreateVersion7());

    public static QuizId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
