using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

#pragma warning disable IDE0130 // Events stand in the contracts of their context.

namespace EventFly.Architecture.Tests.Fixtures
{
    internal sealed class RunsUseCases(IUseCases useCases) : IFollowUp<OrganizationCreated>
    {
        public Task Follow(OrganizationCreated happened, CancellationToken cancellation) => Task.FromResult(useCases);
    }
}

namespace EventFly.Architecture.Tests.Fixtures.Registration.Contracts
{
    internal sealed record Nameless : IIntegrationEvent;

    [EventName("TicketIssued")]
    internal sealed record NamedLikeItsType : IIntegrationEvent;

    [EventName("registration.ticket-issued")]
    internal sealed record WithoutVersion : IIntegrationEvent;

    [EventName("events.ticket-issued.v1")]
    internal sealed record NamedAfterAnotherContext : IIntegrationEvent;

    [EventName("registration.ticket-issued.v1")]
    internal sealed record First : IIntegrationEvent;

    [EventName("registration.ticket-issued.v1")]
    internal sealed record Namesake : IIntegrationEvent;
}
