using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>What an organizer writes to many at once.</summary>
public readonly record struct AnnouncementId(Guid Value) : ITypedId<AnnouncementId>
{
    public static AnnouncementId New() => new(Guid.CreateVersion7());

    public static AnnouncementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
