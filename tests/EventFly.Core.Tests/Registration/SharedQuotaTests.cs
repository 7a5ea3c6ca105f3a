using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

public sealed class SharedQuotaTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Four_types_that_share_two_numbers_never_sell_more_than_either(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 100);
        var types = new List<TicketTypeId>();
        foreach (var name in new[] { "A", "B", "C", "D" })
        {
            types.Add(
                await sale.App.Do(new AddTicketType(sale.Event.Id, new TicketTypeDetails(name, 0, 100)), sale.Owner)
            );
        }

        var room = await sale.App.Do(
            new ShareQuota(sale.Event.Id, null, new QuotaDetails("Room", 9, [types[0], types[1], types[2]])),
            sale.Owner
        );
        var dinner = await sale.App.Do(
            new ShareQuota(sale.Event.Id, null, new QuotaDetails("Dinner", 6, [types[2], types[3]])),
            sale.Owner
        );

        await Task.WhenAll(
            Enumerable
                .Range(0, 48)
                .Select(i =>
                    Task.Run(() =>
                        sale.App.UseCases.Run(
                            Actor.Anyone,
                            new RegisterForEvent(
                                sale.Event.Id,
                                [new TicketPick(types[i % 4], 1), new TicketPick(types[(i + 1 + (i / 4 % 3)) % 4], 1)],
                                new Guest($"Buyer {i}", $"buyer{i}@example.org"),
                                Secret.NewCode()
                            )
                        )
                    )
                )
        );

        var sold = await sale.App.Read(db =>
            db.Tickets.GroupBy(t => t.Type)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count)
        );
        var (inRoom, atDinner) = (SoldOf(0) + SoldOf(1) + SoldOf(2), SoldOf(2) + SoldOf(3));
        inRoom.ShouldBeLessThanOrEqualTo(9);
        atDinner.ShouldBeLessThanOrEqualTo(6);
        (inRoom >= 8 || atDinner >= 5).ShouldBeTrue();
        var rows = await sale.App.Do(new ListQuotas(sale.Event.Id), sale.Owner);
        rows.Single(q => q.Id == room).Taken.ShouldBe(inRoom);
        rows.Single(q => q.Id == dinner).Taken.ShouldBe(atDinner);

        int SoldOf(int type) => sold.GetValueOrDefault(types[type]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_somebody_held_too_long_of_one_type_can_be_had_as_another_that_shares_its_number(
        DatabaseProvider database
    )
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var other = await sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails("Student", 9, 10)),
            sale.Owner
        );
        await sale.App.Do(
            new ShareQuota(sale.Event.Id, null, new QuotaDetails("Room", 2, [sale.Type, other])),
            sale.Owner
        );

        await sale.Order(quantity: 2);
        var now = await Offer();
        var early = await sale.App.UseCases.Run(Actor.Anyone, Ticketing.Wish(sale.Event, other, 2));
        sale.App.Clock.Advance(Order.HoldTime + Order.Grace);
        var then = await Offer();
        var late = await sale.App.UseCases.Run(Actor.Anyone, Ticketing.Wish(sale.Event, other, 2));

        (now.State, now.Left).ShouldBe((OfferState.AllHeld, 0));
        early.Fault!.Code.ShouldBe("registration.sold-out");
        (then.State, then.Left).ShouldBe((OfferState.OnSale, 2));
        late.IsDone.ShouldBeTrue();

        async Task<TicketOffer> Offer() =>
            (await sale.App.Do(new GetTicketShop(sale.Event.Slug), Actor.Anyone)).Offers.Single(o => o.Id == other);
    }

    [Fact]
    public async Task What_comes_back_to_one_number_comes_back_to_all_that_its_type_is_in()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var other = await Add("Student");
        var third = await Add("Dinner");
        await Share("Room", 2, sale.Type, other);
        var table = await Share("Table", 2, other, third);

        await sale.App.Do(Ticketing.Wish(sale.Event, other, 2), Actor.Anyone);
        sale.App.Clock.Advance(Order.HoldTime + Order.Grace);
        await sale.Order(quantity: 2);

        (await sale.App.Do(new ListQuotas(sale.Event.Id), sale.Owner)).Single(q => q.Id == table).Taken.ShouldBe(0);
        (await sale.App.Do(Ticketing.Wish(sale.Event, third, 2), Actor.Anyone)).State.ShouldBe(OrderState.Pending);

        Task<TicketTypeId> Add(string name) =>
            sale.App.Do(new AddTicketType(sale.Event.Id, new TicketTypeDetails(name, 9, 10)), sale.Owner);

        Task<QuotaId> Share(string name, int size, params TicketTypeId[] types) =>
            sale.App.Do(new ShareQuota(sale.Event.Id, null, new QuotaDetails(name, size, types)), sale.Owner);
    }

    [Fact]
    public async Task A_shared_number_counts_what_was_sold_before_and_does_not_go_below_it()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.Order(quantity: 3);

        var small = await sale.App.UseCases.Run(
            sale.Owner,
            new ShareQuota(sale.Event.Id, null, new QuotaDetails("Room", 2, [sale.Type]))
        );
        await sale.App.Do(new ShareQuota(sale.Event.Id, null, new QuotaDetails("Room", 3, [sale.Type])), sale.Owner);

        small.Fault!.Fields.Single().Field.ShouldBe("size");
        (await sale.App.UseCases.Run(Actor.Anyone, sale.Wish())).Fault!.Code.ShouldBe("registration.sold-out");
    }
}
