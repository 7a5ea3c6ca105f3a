namespace EventFly.Core.Kernel;

/// <summary>
/// A device in the hall, known by its cookie and by nothing else. It outlives connections, reloads and restarts.
/// </summary>
public readonly record struct ParticipantId(Guid Value) : ITypedId<ParticipantId>
{
    public static ParticipantId New() => new(Guid.CreateVersion7());

    public static ParticipantId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
