using EventFly.Core.Kernel;

namespace EventFly.Core.Organizations.Contracts;

public static class OrganizationTopics
{
    /// <summary>Who belongs to an organization, or what a role may do, has changed: ask again what you may.</summary>
    public static Topic Team(OrganizationId id) => new("team", id.Value);
}
