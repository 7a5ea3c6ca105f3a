using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Registration.Contracts;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Payments.Invoices;

public sealed class InvoiceNumbersTests
{
    private const int Written = 200;
    private const int Failed = 40;
    private static readonly OrganizationId Seller = OrganizationId.New();

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_hundred_at_once_are_numbered_without_gap_or_twin_and_who_fails_gives_the_number_back(
        DatabaseProvider database
    )
    {
        await using var app = await Start(database);

        await Parallel.ForAsync(
            0,
            Written + Failed,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            (i, _) => new ValueTask(Write(app, isFailing: i % 6 == 0, Next))
        );

        (await Sequences(app)).ShouldBe(Enumerable.Range(1, Written));
    }

    /// <summary>The control: the same crowd with "look, then write", which the held counter replaces.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_guard_two_want_the_same_number(DatabaseProvider database)
    {
        await using var app = await Start(database);
        var refused = 0;

        await Parallel.ForAsync(
            0,
            60,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (_, _) =>
            {
                try
                {
                    await Write(app, isFailing: false, LookThenWrite, inTransaction: false);
                }
                catch (DbUpdateException)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        );

        refused.ShouldBeGreaterThan(0);
    }

    private static async Task<TestApp> Start(DatabaseProvider database)
    {
        var app = await TestApp.Start(database);
        await app.Read(async db =>
        {
            db.InvoiceCounters.Add(new InvoiceCounter { Organization = Seller });
            return await db.SaveChangesAsync();
        });
        return app;
    }

    private static Task<List<int>> Sequences(TestApp app) =>
        app.Read(db => db.Invoices.OrderBy(i => i.Sequence).Select(i => i.Sequence).ToListAsync());

    private static Task<int> Next(IServiceProvider services) =>
        services.GetRequiredService<InvoiceNumbers>().Next(Seller, CancellationToken.None);

    private static async Task<int> LookThenWrite(IServiceProvider services)
    {
        var db = services.GetRequiredService<EventFlyDbContext>();
        var last = await db.Invoices.MaxAsync(i => (int?)i.Sequence) ?? 0;
        await Task.Delay(Random.Shared.Next(5, 30));
        return last + 1;
    }

    private static async Task Write(
        TestApp app,
        bool isFailing,
        Func<IServiceProvider, Task<int>> number,
        bool inTransaction = true
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        await using var transaction = inTransaction ? await db.Database.BeginTransactionAsync() : null;
        db.Invoices.Add(Invoice(await number(scope.ServiceProvider)));
        await db.SaveChangesAsync();
        if (transaction is not null && !isFailing)
        {
            await transaction.CommitAsync();
        }
    }

    private static Invoice Invoice(int sequence)
    {
        var order = new SoldOrder(
            OrderId.New(),
            EventId.New(),
            "Maya",
            "maya@example.org",
            "en",
            new Money(1190, "EUR"),
            0,
            [new SoldLine("Ticket", 1, 1190, 190, 19_000)],
            IsGood: true,
            IsOpen: false
        );
        var content = new InvoiceContent(
            InvoiceKind.Invoice,
            InvoiceNumbers.Word("AB", sequence),
            InvoiceReason.Sale,
            "en",
            new DateOnly(2026, 9, 12),
            new DateOnly(2026, 9, 12),
            new DateOnly(2026, 9, 12),
            "Europe/Berlin",
            IssuerDetails.Empty,
            null,
            order.Name,
            order.Email,
            BuyerDetails.None,
            "Meetup",
            order.Id.Reference,
            "EUR",
            [new InvoiceLine("Ticket", 1, 1190, 19_000, 190, 1190)],
            null
        );
        return Core.Payments.Invoices.Invoice.Write(
            Seller,
            order,
            content,
            sequence,
            order.Id.Value,
            null,
            TestApp.Now
        );
    }
}
