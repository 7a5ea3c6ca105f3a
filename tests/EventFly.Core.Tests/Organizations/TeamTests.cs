using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Organizations.Organizations;
using EventFly.Core.Organizations.Roles;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Organizations;

public sealed class TeamTests
{
    [Fact]
    public async Task A_right_that_was_taken_is_gone_with_the_next_step()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);
        var sam = await team.Add("Sam", "Manager");
        (await app.UseCases.Run(sam, new CreateEvent(team.Id, Planning.Details("First")))).IsDone.ShouldBeTrue();

        await app.Do(new ChangeMemberRole(team.Id, await team.Member(sam), await team.Role("Desk")), team.Owner);

        var planned = await app.UseCases.Run(sam, new CreateEvent(team.Id, Planning.Details("Second")));
        planned.Fault!.Code.ShouldBe("not-found");
        (await app.Read(db => db.Outbox.CountAsync(m => m.Name == "organizations.rights-changed.v1"))).ShouldBe(1);
    }

    [Fact]
    public async Task Open_screens_hear_of_changed_rights()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);
        var sam = await team.Add("Sam", "Manager");
        var heard = 0;
        using var ear = app
            .Services.GetRequiredService<ISignals>()
            .Listen(OrganizationTopics.Team(team.Id), () => heard++);

        await app.Do(new RemoveMember(team.Id, await team.Member(sam)), team.Owner);

        heard.ShouldBe(1);
        (await app.UseCases.Run(sam, new GetMyRights(team.Slug))).Fault!.Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task The_owner_holds_rights_that_were_invented_after_the_organization()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);
        await app.Read(db =>
            db.Roles.Where(r => r.IsOwner)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Chosen, ["organizations.manage"]))
        );

        var planned = await app.UseCases.Run(team.Owner, new CreateEvent(team.Id, Planning.Details("First")));
        var rights = await app.Do(new GetMyRights(team.Slug), team.Owner);

        planned.IsDone.ShouldBeTrue();
        Role.AllPermissions.ShouldAllBe(p => rights.Include(p));
        (
            await app.UseCases.Run(team.Owner, new CreateRole(team.Id, "Box office", ["desk.check-in"]))
        ).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Every_right_of_every_context_is_in_the_catalogue() =>
        typeof(Role)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields())
            .Where(f => f.IsStatic && f.FieldType == typeof(Permission))
            .Select(f => (Permission)f.GetValue(null)!)
            .ShouldBe(Role.AllPermissions, ignoreOrder: true);

    [Fact]
    public async Task The_last_owner_cannot_leave_or_step_down()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);
        var me = await team.Member(team.Owner);

        var removed = await app.UseCases.Run(team.Owner, new RemoveMember(team.Id, me));
        var demoted = await app.UseCases.Run(team.Owner, new ChangeMemberRole(team.Id, me, await team.Role("Desk")));

        removed.Fault!.Code.ShouldBe("organizations.last-owner");
        demoted.Fault!.Code.ShouldBe("organizations.last-owner");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_owners_who_remove_each_other_at_once_leave_one(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var team = await Founded(app);
        var olga = await team.Add("Olga", "Owner");
        var (first, second) = (await team.Member(team.Owner), await team.Member(olga));

        // As the system, so that neither loses the right to remove before the other has used it.
        await Task.WhenAll(
            app.UseCases.Run(Actor.System, new RemoveMember(team.Id, first)),
            app.UseCases.Run(Actor.System, new RemoveMember(team.Id, second))
        );

        (await app.Read(db => db.Members.CountAsync(m => m.Organization == team.Id))).ShouldBe(1);
        (await app.Read(db => db.Organizations.Select(o => o.Owners).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_database_itself_refuses_an_organization_without_an_owner()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);

        await Should.ThrowAsync<Exception>(() =>
            app.Read(db => db.Organizations.ExecuteUpdateAsync(s => s.SetProperty(o => o.Owners, 0)))
        );
        (await app.Read(db => db.Organizations.Select(o => o.Owners).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_gives_rights_that_they_do_not_hold()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);
        await app.Do(new CreateRole(team.Id, "Crew lead", ["members.manage", "desk.check-in"]), team.Owner);
        var lead = await team.Add("Lea", "Crew lead");
        var self = await team.Member(lead);

        (
            await app.UseCases.Run(lead, new ChangeMemberRole(team.Id, self, await team.Role("Manager")))
        ).Fault!.Code.ShouldBe("organizations.more-than-own-rights");
        (
            await app.UseCases.Run(lead, new InviteMember(team.Id, "x@example.org", await team.Role("Owner")))
        ).Fault!.Code.ShouldBe("organizations.more-than-own-rights");
        (await app.UseCases.Run(lead, new CreateRole(team.Id, "Boss", ["events.manage"]))).Fault!.Code.ShouldBe(
            "organizations.more-than-own-rights"
        );
        (await app.UseCases.Run(lead, new RemoveMember(team.Id, await team.Member(team.Owner)))).Fault!.Code.ShouldBe(
            "organizations.more-than-own-rights"
        );
        (await app.UseCases.Run(lead, new CreateRole(team.Id, "Door", ["desk.check-in"]))).IsDone.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_many_who_make_the_same_role_at_once_one_does(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var team = await Founded(app);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(_ =>
                    Task.Run(() =>
                        app.UseCases.Run(team.Owner, new CreateRole(team.Id, "Box office", ["desk.check-in"]))
                    )
                )
        );

        answers.Count(a => a.IsDone).ShouldBe(1);
        answers.Where(a => !a.IsDone).ShouldAllBe(a => a.Fault == OrganizationFaults.RoleNameTaken);
        (await app.Read(db => db.Roles.CountAsync(r => r.Name == "Box office"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_role_that_somebody_has_stays()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);
        await team.Add("Sam", "Desk");

        (await app.UseCases.Run(team.Owner, new DeleteRole(team.Id, await team.Role("Desk")))).Fault!.Code.ShouldBe(
            "organizations.role-in-use"
        );
        (await app.UseCases.Run(team.Owner, new DeleteRole(team.Id, await team.Role("Owner")))).Fault!.Code.ShouldBe(
            "organizations.owner-role-stays"
        );
        (await app.UseCases.Run(team.Owner, new DeleteRole(team.Id, await team.Role("Host")))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task To_a_member_of_another_organization_this_team_does_not_exist()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);
        var sam = await team.Add("Sam", "Desk");
        var mallory = await app.Person("Mallory");
        var others = await app.Organization(mallory, "Others");

        (await app.UseCases.Run(mallory, new GetTeam(team.Slug))).Fault!.Code.ShouldBe("not-found");
        // With the right in her own organization, and the id of a member of this one.
        (await app.UseCases.Run(mallory, new RemoveMember(others.Id, await team.Member(sam)))).Fault!.Code.ShouldBe(
            "not-found"
        );
        (await app.UseCases.Run(mallory, new RenameOrganization(team.Id, "Mine"))).Fault!.Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task Addresses_of_members_are_for_those_who_manage_them()
    {
        await using var app = await TestApp.Start();
        var team = await Founded(app);
        var sam = await team.Add("Sam", "Desk");

        (await app.Do(new GetTeam(team.Slug), sam)).Members.ShouldAllBe(m => m.Email == null);
        (await app.Do(new GetTeam(team.Slug), team.Owner)).Members.ShouldAllBe(m => m.Email != null);
    }

    internal static async Task<TeamAtWork> Founded(TestApp app)
    {
        var owner = await app.Person("Olena");
        var organization = await app.Organization(owner);
        return new TeamAtWork(app, owner, organization.Id, organization.Slug);
    }
}
