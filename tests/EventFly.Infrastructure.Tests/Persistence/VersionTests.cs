using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Organizations.Organizations;
using EventFly.Core.Organizations.Roles;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Persistence;

public sealed class VersionTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Every_commit_raises_the_version_by_one(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        await app.Organization(await app.Person("Olena"));

        var versions = await app.Read(async db =>
        {
            var organization = await db.Organizations.SingleAsync();
            var made = organization.Version;
            organization.Rename("Changed");
            await db.SaveChangesAsync();
            var changed = organization.Version;
            await db.SaveChangesAsync();
            return (made, changed, untouched: organization.Version);
        });

        versions.ShouldBe((1, 2, 2));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_two_who_changed_the_same_the_later_one_is_refused(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        await app.Organization(await app.Person("Olena"));
        await using var mine = app.Services.CreateAsyncScope();
        await using var theirs = app.Services.CreateAsyncScope();
        var first = mine.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var second = theirs.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        (await first.Organizations.SingleAsync()).Rename("Mine");
        (await second.Organizations.SingleAsync()).Rename("Theirs");

        await first.SaveChangesAsync();

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        (await app.Read(db => db.Organizations.Select(o => o.Name).SingleAsync())).ShouldBe("Mine");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Rows_say_who_made_them_and_who_changed_them(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var olena = await app.Person("Olena");
        await app.Organization(olena);
        var later = TestApp.Now.AddHours(1);
        app.Clock.SetUtcNow(later);
        await app.Read(async db =>
        {
            (await db.Organizations.SingleAsync()).Rename("Changed by the system");
            return await db.SaveChangesAsync();
        });

        var row = await app.Read(db =>
            db.Organizations.Select(o => new
                {
                    CreatedAt = EF.Property<DateTimeOffset>(o, "CreatedAt"),
                    CreatedBy = EF.Property<Guid?>(o, "CreatedBy"),
                    ChangedAt = EF.Property<DateTimeOffset>(o, "ChangedAt"),
                    ChangedBy = EF.Property<Guid?>(o, "ChangedBy"),
                })
                .SingleAsync()
        );

        row.CreatedAt.ShouldBe(TestApp.Now);
        row.CreatedBy.ShouldBe(olena.Account!.Value.Value);
        row.ChangedAt.ShouldBe(later);
        row.ChangedBy.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Typed_ids_and_instants_come_back_as_they_were_stored(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var zurich = new DateTimeOffset(2026, 10, 25, 2, 30, 0, 123, 456, TimeSpan.FromHours(2));
        var account = AccountId.New();
        await app.Read(async db =>
        {
            var organization = Organization.Found("Tech Circle", "tech-circle", account, zurich).Value;
            var role = Role.Owner(organization.Id);
            db.AddRange(organization, role, Member.Join(organization.Id, account, role.Id, zurich));
            return await db.SaveChangesAsync();
        });

        var member = await app.Read(db => db.Members.AsNoTracking().SingleAsync(m => m.Account == account));
        var found = await app.Read(db => db.Members.CountAsync(m => m.JoinedAt <= zurich && m.JoinedAt >= zurich));

        member.Account.ShouldBe(account);
        member.JoinedAt.ShouldBe(zurich);
        member.JoinedAt.Offset.ShouldBe(TimeSpan.Zero);
        found.ShouldBe(1);
    }
}
