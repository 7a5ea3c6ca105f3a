namespace EventFly.Core.Events.Sessions;

public enum SessionKind
{
    Talk,
    Workshop,
    Discussion,

    /// <summary>Coffee, lunch, a walk: nobody speaks, and nobody picks it.</summary>
    Break,

    Other,
}
