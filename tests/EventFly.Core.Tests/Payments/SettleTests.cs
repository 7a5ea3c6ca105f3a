using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Payments;

public sealed class SettleTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task An_order_of_nothing_is_settled_at_once_and_still_leaves_its_payment_and_ledger(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);

        var settled = await Start(app, Money.Zero("EUR"), commit: true);

        settled.State.ShouldBe(PaymentState.Settled);
        var payment = await app.Read(db => db.Payments.SingleAsync());
        payment.Attempts.Single().Provider.ShouldBe("free");
        (await app.Read(db => db.LedgerEntries.CountAsync(l => l.Payment == payment.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_booked_unless_the_caller_commits()
    {
        await using var app = await TestApp.Start();

        await Start(app, Money.Zero("EUR"), commit: false);

        (await app.Read(db => db.Payments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Money_is_refused_until_somebody_can_take_it()
    {
        await using var app = await TestApp.Start();
        await using var scope = app.Services.CreateAsyncScope();
        var payments = scope.ServiceProvider.GetRequiredService<IPayments>();

        payments.FaultToTake(new Money(1, "EUR"))!.Code.ShouldBe("payments.not-configured");
        payments.FaultToTake(Money.Zero("EUR")).ShouldBeNull();
    }

    [Fact]
    public async Task A_ledger_line_cannot_be_changed()
    {
        await using var app = await TestApp.Start();
        await Start(app, Money.Zero("EUR"), commit: true);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var line = await db.LedgerEntries.FirstAsync();
        db.Entry(line).Property(l => l.Account).CurrentValue = "elsewhere";

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    private static async Task<PaymentOutcome> Start(TestApp app, Money amount, bool commit)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var started = scope
            .ServiceProvider.GetRequiredService<IPayments>()
            .Start(new Charge(OrderId.New(), EventId.New(), amount, "Meetup"));
        if (commit)
        {
            await scope.ServiceProvider.GetRequiredService<EventFlyDbContext>().SaveChangesAsync();
        }

        return started;
    }
}
