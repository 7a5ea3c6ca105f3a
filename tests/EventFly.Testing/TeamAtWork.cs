using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Members;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Testing;

/// <summary>An organization whose owner brings in people and lets them go.</summary>
public sealed record TeamAtWork(TestApp App, Actor Owner, OrganizationId Id, string Slug)
{
    public Task<RoleId> Role(string name) =>
        App.Read(db => db.Roles.Where(r => r.Organization == Id && r.Name == name).Select(r => r.Id).SingleAsync());

    public Task<MemberId> Member(Actor actor) =>
        App.Read(db =>
            db.Members.Where(m => m.Organization == Id && m.Account == actor.Account).Select(m => m.Id).SingleAsync()
        );

    /// <summary>Invites a new person, who accepts.</summary>
    public async Task<Actor> Add(string name, string role)
    {
        var person = await App.Person(name);
        var invitation = await App.Do(
            new InviteMember(Id, $"{name.ToLowerInvariant()}@example.org", await Role(role)),
            Owner
        );
        await App.Do(new AcceptInvitation(null, invitation), person);
        return person;
    }

    public async Task Remove(Actor actor) => await App.Do(new RemoveMember(Id, await Member(actor)), Owner);
}
