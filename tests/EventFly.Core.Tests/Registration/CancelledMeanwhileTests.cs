using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Registration;

/// <summary>An order that is fulfilled in the very moment in which its event is cancelled.</summary>
public sealed class CancelledMeanwhileTests
{
    [Fact]
    public async Task What_is_fulfilled_while_the_event_is_cancelled_goes_back_as_well()
    {
        Assert.SkipWhen(TestApp.PostgresServer is null, "No PostgreSQL: tests/run starts one.");
        var moment = new Moment();
        await using var sale = await Paying.Start(
            DatabaseProvider.Postgres,
            quota: 10,
            change: services => services.AddScoped<IEventLookup>(s => new LookupOf(s, moment))
        );
        var order = await sale.Order();
        await sale.PayOnPage(order);
        await sale.App.Do(new ReconcilePayment(await sale.PaymentOf(order)), Actor.System);
        Task marking = Task.CompletedTask;
        // The event is seen as it was, and then all of its cancelling happens, or waits for this order's row.
        moment.Then = async () =>
        {
            await sale.App.Do(new CancelEvent(sale.Event.Id, ""));
            marking = Task.Run(() => Mark(sale));
            await Task.WhenAny(marking, Waits(sale));
        };

        await sale.App.DeliverOutbox();
        await marking;

        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
        (await sale.App.Do(new ListOrdersToGiveBack(), Actor.System)).ShouldBe([order.Order]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_is_paid_after_the_event_was_cancelled_goes_back_at_once(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var order = await sale.Order();
        await sale.App.Do(new CancelEvent(sale.Event.Id, ""));
        await sale.App.DeliverOutbox();
        await sale.PayOnPage(order);

        await sale.SeeToPayments();
        await sale.SeeToPayments();

        (await sale.StateOf(order)).ShouldBe(OrderState.Refunded);
        sale.Desk.Refunds.ShouldHaveSingleItem().Minor.ShouldBe(1900);
        (await sale.App.Do(new ListOrdersToGiveBack(), Actor.System)).ShouldBeEmpty();
    }

    private static async Task Mark(Paying sale)
    {
        await using var scope = sale.App.Services.CreateAsyncScope();
        var marks = scope
            .ServiceProvider.GetServices<IFollowUp<EventCancelled>>()
            .Single(f => f.GetType().Name == "GiveBackOrders");
        await marks.Follow(
            new EventCancelled(sale.Event.Id, sale.Event.Organization, TestApp.Now),
            CancellationToken.None
        );
    }

    /// <summary>Ends when somebody on this database waits for a row.</summary>
    private static async Task Waits(Paying sale)
    {
        while (
            await sale.App.Read(db =>
                db.Database.SqlQuery<int>(
                        $"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                    )
                    .SingleAsync()
            ) == 0
        )
        {
            await Task.Delay(5);
        }
    }

    /// <summary>What happens right after somebody looked at an event, once.</summary>
    private sealed class Moment
    {
        public Func<Task>? Then { get; set; }

        public async Task<EventCard?> After(Task<EventCard?> look)
        {
            var seen = await look;
            if (Then is { } then)
            {
                Then = null;
                await then();
            }

            return seen;
        }
    }

    /// <summary>The real lookup, and the moment after it.</summary>
    private sealed class LookupOf(IServiceProvider services, Moment moment) : IEventLookup
    {
        private readonly IEventLookup _real = (IEventLookup)
            ActivatorUtilities.CreateInstance(
                services,
                typeof(IEventLookup).Assembly.GetType("EventFly.Core.Events.Events.EventLookup", throwOnError: true)!
            );

        public Task<EventCard?> Find(EventId id, CancellationToken cancellation) =>
            moment.After(_real.Find(id, cancellation));

        public Task<IReadOnlyDictionary<EventId, EventCard>> Find(
            IReadOnlyCollection<EventId> ids,
            CancellationToken cancellation
        ) => _real.Find(ids, cancellation);

        public Task<IReadOnlyList<EventCard>> Of(OrganizationId organization, CancellationToken cancellation) =>
            _real.Of(organization, cancellation);

        public Task<IReadOnlyList<EventId>> All(EventId? after, int most, CancellationToken cancellation) =>
            _real.All(after, most, cancellation);

        public Task<EventCard?> FindBySlug(string slug, CancellationToken cancellation) =>
            _real.FindBySlug(slug, cancellation);

        public Task<EventCard?> FindAt(string organization, string slug, CancellationToken cancellation) =>
            _real.FindAt(organization, slug, cancellation);

        public Task<EventCard?> FindByCode(string code, CancellationToken cancellation) =>
            _real.FindByCode(code, cancellation);
    }
}
