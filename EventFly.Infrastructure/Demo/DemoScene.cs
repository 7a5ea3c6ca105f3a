using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Infrastructure.Demo;

/// <summary>The three people of the demo.</summary>
public sealed record DemoPeople(Actor Organizer, Actor Staff, Actor Participant);

/// <summary>What later parts of the demo build on: the people, their organization, and its event that is live now.</summary>
public sealed record DemoScene(DemoPeople People, OrganizationId Organization, EventId LiveEvent, DateTimeOffset Now);
