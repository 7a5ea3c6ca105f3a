using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration.Pricing;

/// <summary>What an organizer plans to sell, and changes while it sells.</summary>
public sealed class OfferingTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_is_planned_can_be_planned_anew(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var other = await sale.App.FreeAdmission(sale.Event);
        var voucher = await sale.Voucher(new VoucherDetails("HALF", VoucherEffect.Percent, 50) { Types = [sale.Type] });
        var quota = await sale.App.Do(
            new ShareQuota(sale.Event.Id, null, new QuotaDetails("Room", 5, [sale.Type])),
            sale.Owner
        );
        await sale.Offer(t =>
            t with
            {
                Steps = [new PriceStepDetails(10, UpTo: 2), new PriceStepDetails(15, UpTo: 4)],
            }
        );

        await sale.Offer(t => t with { Steps = [new PriceStepDetails(12, UpTo: 3)] });
        await sale.App.Do(
            new SaveVoucher(
                sale.Event.Id,
                voucher,
                new VoucherDetails("HALF", VoucherEffect.Percent, 50) { Types = [other, sale.Type] }
            ),
            sale.Owner
        );
        await sale.App.Do(
            new ShareQuota(sale.Event.Id, quota, new QuotaDetails("Room", 6, [sale.Type, other])),
            sale.Owner
        );

        var quoted = await sale.App.Do(
            new QuoteOrder(sale.Event.Id, [new TicketPick(sale.Type, 4)], "half"),
            Actor.Anyone
        );
        quoted.Total.Minor.ShouldBe((3 * 600) + 950);
        (await sale.App.Do(new ListQuotas(sale.Event.Id), sale.Owner)).Single().Types.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_type_is_deleted_as_long_as_nobody_took_it()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var never = await sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails("Never", 5, 1)),
            sale.Owner
        );
        await sale.Order();

        await sale.App.Do(new DeleteTicketType(sale.Event.Id, never), sale.Owner);
        var taken = await sale.App.UseCases.Run(sale.Owner, new DeleteTicketType(sale.Event.Id, sale.Type));

        taken.Fault!.Code.ShouldBe("registration.type-was-taken");
        (await sale.App.Read(db => db.TicketTypes.CountAsync(t => t.Id == never))).ShouldBe(0);
    }

    [Fact]
    public async Task Types_stand_in_the_order_that_their_organizer_gave_them()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);

        await sale.App.Do(new OrderTicketTypes(sale.Event.Id, [sale.Type]), sale.Owner);

        (await sale.App.Do(new GetTicketShop(sale.Event.Slug), Actor.Anyone))
            .Offers.Select(o => o.Name)
            .ShouldBe(["Supporter", "Free admission"]);
    }

    [Fact]
    public async Task A_sale_that_ends_before_its_event_moves_with_it()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.Offer(t => t with { SaleEndsBefore = new SaleTime(3, new TimeOnly(18, 0)) });

        var type = await sale.App.Read(db => db.TicketTypes.AsNoTracking().SingleAsync(t => t.Id == sale.Type));

        var local = Zone.Local(type.SaleEnds!.Value, sale.Event.Zone);
        local.Date.ShouldBe(Zone.Local(sale.Event.StartsAt, sale.Event.Zone).Date.AddDays(-3));
        local.TimeOfDay.ShouldBe(TimeSpan.FromHours(18));
        type.Describe().SaleEnds.ShouldBeNull();
    }
}
