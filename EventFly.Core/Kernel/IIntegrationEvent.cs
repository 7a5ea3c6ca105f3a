namespace EventFly.Core.Kernel;

/// <summary>Something that happened and that others may react to; written to the outbox in the same commit.</summary>
public interface IIntegrationEvent;

/// <summary>The name that an event has on the wire and in the outbox, such as <c>registration.ticket-issued.v1</c>. Never a CLR name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>
/// What one context does when another has told of something. Delivered at least once; an inbox row in the same
/// transaction makes a second delivery do nothing. Throwing means "try again later".
/// </summary>
public interface IFollowUp<in TEvent>
    where TEvent : IIntegrationEvent
{
    Task Follow(TEvent happened, CancellationToken cancellation);
}

/// <summary>
/// A follow-up that reaches outside: a mail server, a payment provider. It runs in no transaction, so that a slow server
/// holds no lock, and its inbox row follows when it has returned. A crash between the two repeats it.
/// </summary>
public interface IReachOutside;
