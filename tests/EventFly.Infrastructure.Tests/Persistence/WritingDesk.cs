using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Tests.Persistence;

/// <summary>Where it is all written: an open event with a ticket type and a post, and its owner.</summary>
internal sealed record WritingDesk(
    TestApp App,
    Actor Owner,
    OrganizationId Organization,
    EventCard Event,
    TicketTypeId Type,
    PostId Post
)
{
    public static async Task<WritingDesk> Open(TestApp app)
    {
        var owner = await app.Person("Olena");
        var (card, type) = await app.SmallEvent(owner, 100);
        var organization = await app.Read(db => db.Events.Select(e => e.Organization).SingleAsync());
        return new(app, owner, organization, card, type, await app.Post(owner, card, "Hello"));
    }

    public async Task<Fault?> Try<T>(IUseCase<T> useCase, Actor? actor = null) =>
        (await App.UseCases.Run(actor ?? Owner, useCase)).Fault;
}
