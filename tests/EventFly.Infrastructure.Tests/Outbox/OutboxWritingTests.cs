using EventFly.Core.Organizations.Organizations;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Tests.Outbox;

public sealed class OutboxWritingTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_an_aggregate_raises_is_committed_with_it(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database);

        await app.Organization(await app.Person("Olena"));

        var names = (await app.Messages()).Select(m => m.Name);
        names.ShouldContain("organizations.organization-created.v1");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_rolled_back_transaction_tells_nobody(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database);

        await app.Read(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Organizations.Add(Found(app));
            await db.SaveChangesAsync();
            (await db.Outbox.CountAsync()).ShouldBe(1);
            await transaction.RollbackAsync();
            return 0;
        });

        (await app.Messages()).ShouldBeEmpty();
        (await app.Read(db => db.Organizations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_raised_is_written_once_however_often_it_is_saved()
    {
        await using var app = await Mailroom.Start(DatabaseProvider.Sqlite);

        await app.Read(async db =>
        {
            var organization = Found(app);
            db.Organizations.Add(organization);
            await db.SaveChangesAsync();
            organization.Rename("Another name");
            return await db.SaveChangesAsync();
        });

        (await app.Messages()).Count.ShouldBe(1);
    }

    private static Organization Found(TestApp app) =>
        Organization.Found("Tech Circle", "tech-circle", Core.Kernel.AccountId.New(), app.Clock.GetUtcNow()).Value;
}
