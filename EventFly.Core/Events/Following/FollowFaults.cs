using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Following;

public static class FollowFaults
{
    public static Fault TooMany(int most) =>
        Fault.Refused(
            "events.too-many-follows",
            new Sentence("You follow {0} organizers already. Leave one of them first.", most)
        );
}
