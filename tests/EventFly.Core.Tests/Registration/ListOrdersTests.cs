using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>What an organizer finds among the orders, also among those that came to no ticket.</summary>
public sealed class ListOrdersTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Orders_are_found_by_words_codes_and_state_and_counted(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var paid = await sale.Order(quantity: 2, email: "zoe@example.org");
        await sale.PayOnPage(paid);
        await sale.SeeToPayments();
        var left = await sale.Order(email: "left@example.org");
        sale.App.Clock.Advance(Order.HoldTime);
        var waiting = await sale.Order(email: "late@example.org");
        var ticket = (await sale.App.Do(new GetOrder(paid.Key), Actor.Anyone)).Tickets[0];

        var all = await Find(sale);
        var byMail = await Find(sale, "zoe lindqvist");
        var byCode = await Find(sale, ticket.Code[..6]);
        var byNumber = await Find(sale, paid.Order.Reference.ToLowerInvariant());
        var expired = await Find(sale, state: OrderState.Expired);

        // Nobody has tidied up: the hold that has run out is over all the same.
        all.Rows.Select(r => (r.Id, r.State))
            .ShouldBe(
                [(waiting.Order, OrderState.Pending), (left.Order, OrderState.Expired), (paid.Order, OrderState.Paid)],
                ignoreOrder: true
            );
        all.Counts.ShouldBe(
            new Dictionary<OrderState, int>
            {
                [OrderState.Pending] = 1,
                [OrderState.Expired] = 1,
                [OrderState.Paid] = 1,
            },
            ignoreOrder: true
        );
        (byMail.Matching, byMail.Rows.Single().Tickets, byMail.Rows.Single().Total.Minor).ShouldBe((1, 2, 3800));
        byNumber.Rows.ShouldHaveSingleItem().Id.ShouldBe(paid.Order);
        byCode.Rows.ShouldHaveSingleItem().Id.ShouldBe(paid.Order);
        (expired.Matching, expired.Rows.Single().Id).ShouldBe((1, left.Order));
        (await Find(sale, "nobody at all")).Rows.ShouldBeEmpty();
        (await Find(sale, "!!!")).Rows.ShouldBeEmpty();
    }

    private static Task<OrderPage> Find(Paying sale, string? text = null, OrderState? state = null) =>
        sale.App.Do(new ListOrders(sale.Event.Id, text, state, Page: 0), sale.Owner);
}
