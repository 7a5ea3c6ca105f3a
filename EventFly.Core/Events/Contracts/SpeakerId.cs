using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

/// <summary>Somebody who speaks at an event.</summary>
public readonly record struct SpeakerId(Guid Value) : ITypedId<SpeakerId>
{
    public static SpeakerId New() => new(Guid.CreateVersion7());

    public static SpeakerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
