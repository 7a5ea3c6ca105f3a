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

namespace EventFly.Architecture.Tests.Fixtures.Core.Engagement.Feed
{
    internal sealed class Post;
}

namespace EventFly.Architecture.Tests.Fixtures.Core.Engagement.Feed.Contracts
{
    internal sealed class PostCard;
}

namespace EventFly.Architecture.Tests.Fixtures.Core.Engagement.Live
{
    /// <summary>Allowed: a contract of the other half. Not allowed: what stands behind it.</summary>
    internal sealed class Ballot
    {
        public Feed.Contracts.PostCard? Card { get; init; }

        public Feed.Post? Post { get; init; }
    }
}

namespace EventFly.Architecture.Tests.Fixtures.Infrastructure.Registration
{
    /// <summary>Allowed: the own context, and a contract of another. Not allowed: what stands behind it.</summary>
    internal sealed class Reader
    {
        public Core.Registration.Desk? Desk { get; init; }

        public Core.Events.Contracts.SessionCard? Card { get; init; }

        public Core.Events.Session? Session { get; init; }
    }
}
