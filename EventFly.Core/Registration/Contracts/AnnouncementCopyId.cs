using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>An announcement for one person.</summary>
public readonly record struct AnnouncementCopyId(Guid Value) : ITypedId<AnnouncementCopyId>
{
    public static AnnouncementCopyId New() => new(Guid.CreateVersion7());

    public static AnnouncementCopyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
