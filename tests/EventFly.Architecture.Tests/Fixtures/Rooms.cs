#pragma warning disable IDE0130 // These stand for rooms, so they need namespaces of that shape.

namespace EventFly.Architecture.Tests.Fixtures.Web.Desk
{
    internal sealed class Scanner;
}

namespace EventFly.Architecture.Tests.Fixtures.Web.Shell
{
    /// <summary>Not allowed: the shell carries the rooms and knows none.</summary>
    internal sealed class Frame
    {
        public Desk.Scanner? Scanner { get; init; }
    }
}

namespace EventFly.Architecture.Tests.Fixtures.Web.Organizer
{
    /// <summary>Allowed: what all rooms share. Not allowed: another room.</summary>
    internal sealed class Guests
    {
        public Shell.Frame? Frame { get; init; }

        public Desk.Scanner? Scanner { get; init; }
    }
}
