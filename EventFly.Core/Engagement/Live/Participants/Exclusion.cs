using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Why somebody is not in the hall.</summary>
public enum Exclusion
{
    /// <summary>The host has sent it out; it may come back under another nickname.</summary>
    Kicked,

    /// <summary>It stays out until the host says otherwise.</summary>
    Banned,
}

/// <summary>Who was shown the door, in memory, for the gate and for open phones. State is in the database.</summary>
public interface IExclusions
{
    /// <summary>Tells an open phone within a second when it is sent out, and when it may come back.</summary>
    /// <param name="event">Whose hall.</param>
    /// <param name="who">A device, an account, or both: a ban holds for each.</param>
    /// <param name="changed">Called on some thread; must return at once.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IExclusionWatch> Watch(EventId @event, Actor who, Action<Exclusion?> changed, CancellationToken cancellation);

    Task<Exclusion?> Of(EventId @event, Actor who, CancellationToken cancellation);
}

public interface IExclusionWatch : IDisposable
{
    Exclusion? Current { get; }
}

public static class ExclusionFaults
{
    public static readonly Fault Kicked = Fault.Refused(
        "engagement.kicked",
        "The host has asked this phone to leave the room. You may come back with another nickname."
    );

    public static readonly Fault Banned = Fault.Refused(
        "engagement.banned",
        "The host has closed this room for this phone."
    );

    public static Fault Of(Exclusion exclusion) => exclusion is Exclusion.Banned ? Banned : Kicked;
}
