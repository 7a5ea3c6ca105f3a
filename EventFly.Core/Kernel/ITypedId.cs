namespace EventFly.Core.Kernel;

/// <summary>
/// An id that cannot be mixed up with another aggregate's: a version 7 <see cref="Guid"/> with a name.
/// Stored as a plain Guid, written to JSON as a plain string.
/// </summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>A place that rights are granted in: an organization, or one of its events.</summary>
public interface IScope
{
    Guid Value { get; }
}
