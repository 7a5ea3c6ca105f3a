using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

/// <summary>Events that are dates of one thing.</summary>
public readonly record struct SeriesId(Guid Value) : ITypedId<SeriesId>
{
    public static SeriesId New() => new(Guid.CreateVersion7());

    public static SeriesId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
