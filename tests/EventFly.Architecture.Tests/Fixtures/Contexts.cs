#pragma warning disable IDE0130 // These stand for contexts, so they need namespaces of that shape.

namespace EventFly.Architecture.Tests.Fixtures.Core.Events
{
    internal sealed class Session;
}

namespace EventFly.Architecture.Tests.Fixtures.Core.Events.Contracts
{
    internal sealed class SessionCard;
}

namespace EventFly.Architecture.Tests.Fixtures.Core.Registration
{
    /// <summary>Allowed: a contract. Not allowed: what stands behind it, even inside a lambda.</summary>
    internal sealed class Desk
    {
        public Events.Contracts.SessionCard? Card { get; init; }

        public static Func<object> Peek() => () => new Events.Session();
    }
}
