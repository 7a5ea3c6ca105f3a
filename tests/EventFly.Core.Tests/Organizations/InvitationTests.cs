using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Members;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Organizations;

public sealed class InvitationTests
{
    [Fact]
    public async Task The_link_in_the_letter_opens_the_team_once()
    {
        var letters = new Letters();
        await using var app = await TestApp.Start(change: letters.Use);
        var team = await TeamTests.Founded(app);
        await app.Do(new InviteMember(team.Id, "sam@example.org", await team.Role("Desk")), team.Owner);
        await app.DeliverOutbox();
        var token = TokenOf(letters);
        var (sam, mallory) = (await app.Person("Sam"), await app.Person("Mallory"));

        (await app.Do(new ReadInvitation(token))).Role.ShouldBe("Desk");
        await app.Do(new AcceptInvitation(token), sam);
        // A second tap of the same person is no refusal, and joins nobody twice.
        await app.Do(new AcceptInvitation(token), sam);

        (await app.UseCases.Run(mallory, new AcceptInvitation(token))).Fault!.Code.ShouldBe(
            "organizations.invitation-gone"
        );
        (await app.Read(db => db.Members.CountAsync(m => m.Organization == team.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task The_token_is_nowhere_in_the_database()
    {
        var letters = new Letters();
        await using var app = await TestApp.Start(change: letters.Use);
        var team = await TeamTests.Founded(app);
        await app.Do(new InviteMember(team.Id, "sam@example.org", await team.Role("Desk")), team.Owner);
        await app.DeliverOutbox();
        var token = TokenOf(letters);

        var bodies = await app.Read(db => db.Outbox.Select(m => m.Body).ToListAsync());
        bodies.ShouldAllBe(b => !b.Contains(token));
        var hash = await app.Read(db => db.Invitations.Select(i => i.TokenHash).SingleAsync());
        hash.ShouldNotBe(token);
        token.Length.ShouldBe(26);
    }

    [Fact]
    public async Task A_week_later_the_link_is_dead_and_can_be_sent_again()
    {
        var letters = new Letters();
        await using var app = await TestApp.Start(change: letters.Use);
        var team = await TeamTests.Founded(app);
        var invitation = await app.Do(
            new InviteMember(team.Id, "sam@example.org", await team.Role("Desk")),
            team.Owner
        );
        await app.DeliverOutbox();
        var old = TokenOf(letters);
        var sam = await app.Person("Sam");

        app.Clock.Advance(Invitation.Lifetime);
        (await app.UseCases.Run(sam, new AcceptInvitation(old))).Fault!.Code.ShouldBe("organizations.invitation-gone");
        await app.Do(new ResendInvitation(team.Id, invitation), team.Owner);
        await app.DeliverOutbox();

        (await app.UseCases.Run(sam, new AcceptInvitation(old))).IsDone.ShouldBeFalse();
        await app.Do(new AcceptInvitation(TokenOf(letters)), sam);
    }

    [Fact]
    public async Task A_withdrawn_invitation_does_not_open()
    {
        var letters = new Letters();
        await using var app = await TestApp.Start(change: letters.Use);
        var team = await TeamTests.Founded(app);
        var invitation = await app.Do(
            new InviteMember(team.Id, "sam@example.org", await team.Role("Desk")),
            team.Owner
        );
        await app.DeliverOutbox();

        await app.Do(new WithdrawInvitation(team.Id, invitation), team.Owner);

        (await app.UseCases.Run(await app.Person("Sam"), new AcceptInvitation(TokenOf(letters)))).Fault!.Code.ShouldBe(
            "organizations.invitation-gone"
        );
    }

    [Fact]
    public async Task Somebody_who_was_removed_does_not_come_back_with_the_old_letter()
    {
        var letters = new Letters();
        await using var app = await TestApp.Start(change: letters.Use);
        var team = await TeamTests.Founded(app);
        await app.Do(new InviteMember(team.Id, "sam@example.org", await team.Role("Desk")), team.Owner);
        await app.DeliverOutbox();
        var (sam, token) = (await app.Person("Sam"), TokenOf(letters));
        await app.Do(new AcceptInvitation(token), sam);

        await app.Do(new RemoveMember(team.Id, await team.Member(sam)), team.Owner);

        (await app.UseCases.Run(sam, new AcceptInvitation(token))).IsDone.ShouldBeFalse();
        (await app.Read(db => db.Members.CountAsync(m => m.Organization == team.Id))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_invitations_at_once_to_one_address_become_one(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var team = await TeamTests.Founded(app);
        var role = await team.Role("Desk");

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    app.UseCases.Run(
                        team.Owner,
                        new InviteMember(team.Id, i % 2 == 0 ? "sam@example.org" : "SAM@example.org", role)
                    )
                )
        );

        answers.Count(a => a.IsDone).ShouldBe(1);
        answers.Where(a => !a.IsDone).ShouldAllBe(a => a.Fault!.Code == "invalid");
        (await app.Read(db => db.Invitations.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Accepting_at_once_from_two_tabs_joins_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var team = await TeamTests.Founded(app);
        var sam = await app.Person("Sam");
        var invitation = await app.Do(
            new InviteMember(team.Id, "sam@example.org", await team.Role("Owner")),
            team.Owner
        );

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => app.UseCases.Run(sam, new AcceptInvitation(null, invitation)))
        );

        answers.ShouldAllBe(a => a.IsDone);
        (await app.Read(db => db.Members.CountAsync(m => m.Account == sam.Account))).ShouldBe(1);
        (await app.Read(db => db.Organizations.Select(o => o.Owners).SingleAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Only_the_address_that_was_invited_can_accept_without_the_link()
    {
        await using var app = await TestApp.Start();
        var team = await TeamTests.Founded(app);
        var invitation = await app.Do(
            new InviteMember(team.Id, "sam@example.org", await team.Role("Desk")),
            team.Owner
        );
        var (sam, mallory) = (await app.Person("Sam"), await app.Person("Mallory"));

        (await app.UseCases.Run(mallory, new AcceptInvitation(null, invitation))).IsDone.ShouldBeFalse();
        (await app.Do(new ListMyInvitations(), mallory)).ShouldBeEmpty();
        (await app.Do(new ListMyInvitations(), sam)).Single().Id.ShouldBe(invitation);
    }

    private static string TokenOf(Letters letters) => letters.Sent[^1].Link!.Split('/')[^1];
}
