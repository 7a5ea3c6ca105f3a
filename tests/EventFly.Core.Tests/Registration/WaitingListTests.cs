using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Core.Registration.WaitingList;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>People who wait for tickets of a kind that is sold out.</summary>
public sealed class WaitingListTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_comes_back_is_offered_in_turn_and_can_be_had_by_nobody_else(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var sale = await SoldOut(database, letters);
        var ada = await Join(sale, "ada@example.org");
        var ben = await Join(sale, "ben@example.org");
        await sale.GiveBack();
        await sale.App.DeliverOutbox();

        (await Refused(sale, sale.Sale.Wish(email: "rival@example.org"))).ShouldBe("registration.others-wait");
        (await Offer(sale)).ShouldBe(1);
        (await Offer(sale)).ShouldBe(0);
        await sale.App.DeliverOutbox();

        var (first, second) = (await Place(sale, ada), await Place(sale, ben));
        (first.State, first.Offered, first.Position).ShouldBe((WaitingState.Offered, 1, null));
        (second.State, second.Position, second.Waiting, second.OfferCode).ShouldBe((WaitingState.Waiting, 1, 1, null));
        letters.Sent.Last(l => l.To == "ada@example.org").Link.ShouldBe($"/waiting/{ada}");
        (await Refused(sale, sale.Sale.Wish(email: "rival@example.org"))).ShouldBe("registration.others-wait");
        var bought = await sale.App.Do(sale.Sale.Wish(email: "ada@example.org") with { Code = first.OfferCode! });
        await sale.Sale.PayOnPage(bought);
        await sale.Sale.SeeToPayments();
        (await Place(sale, ada)).State.ShouldBe(WaitingState.Taken);
        (await sale.Sale.Stock()).ShouldBe((2, 0));
    }

    [Fact]
    public async Task An_offer_that_nobody_takes_goes_to_the_next()
    {
        await using var sale = await SoldOut();
        var (ada, ben) = (await Join(sale, "ada@example.org"), await Join(sale, "ben@example.org"));
        await sale.GiveBack();
        await Offer(sale);
        var until = (await Place(sale, ada)).OfferedUntil!.Value;

        sale.App.Clock.Advance(until - sale.App.Clock.GetUtcNow());
        (await Place(sale, ada)).State.ShouldBe(WaitingState.Over);
        await Offer(sale);

        (await Place(sale, ada)).OfferCode.ShouldBeNull();
        (await Place(sale, ben)).State.ShouldBe(WaitingState.Offered);
        (await sale.Sale.Stock()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Who_does_not_pay_in_time_keeps_the_offer_as_long_as_it_is_good()
    {
        await using var sale = await SoldOut();
        var ada = await Join(sale, "ada@example.org");
        await sale.GiveBack();
        await Offer(sale);
        var code = (await Place(sale, ada)).OfferCode!;
        await sale.App.Do(sale.Sale.Wish(email: "ada@example.org") with { Code = code });

        sale.App.Clock.Advance(Order.HoldTime + Order.Grace);
        await sale.App.Do(new ExpireOrders(), Actor.System);
        var again = await sale.App.Do(
            sale.Sale.Wish(email: "ada@example.org") with
            {
                Code = code,
                RequestKey = "another-attempt",
            }
        );

        again.State.ShouldBe(OrderState.Pending);
        (await sale.Sale.Stock()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Who_wants_more_than_comes_back_gets_what_there_is()
    {
        await using var sale = await SoldOut();
        var ada = await Join(sale, "ada@example.org", wanted: 3);
        await sale.GiveBack();

        await Offer(sale);

        var place = await Place(sale, ada);
        (place.Wanted, place.Offered).ShouldBe((3, 1));
    }

    [Fact]
    public async Task A_place_that_is_given_up_lets_the_next_one_have_what_was_kept()
    {
        await using var sale = await SoldOut();
        var (ada, ben) = (await Join(sale, "ada@example.org"), await Join(sale, "ben@example.org"));
        await sale.GiveBack();
        await Offer(sale);
        var code = (await Place(sale, ada)).OfferCode!;

        await sale.App.Do(new LeaveWaitingList(ada), Actor.Anyone);
        await sale.App.Do(new LeaveWaitingList(ada), Actor.Anyone);
        await Offer(sale);

        (await Place(sale, ada)).State.ShouldBe(WaitingState.Left);
        (await Place(sale, ben)).State.ShouldBe(WaitingState.Offered);
        (await Refused(sale, sale.Sale.Wish() with { Code = code })).ShouldBe("registration.voucher-over");
        var people = await sale.App.Do(new ListWaiting(sale.Sale.Event.Id), sale.Sale.Owner);
        people.Counts.ShouldBe(new WaitingCounts(Waiting: 0, Tickets: 0, Offered: 1, Taken: 0));
        people.Rows.Single().Email.ShouldBe("ben@example.org");
        (await sale.App.Do(new ListVouchers(sale.Sale.Event.Id), sale.Sale.Owner)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_e_mail_waits_once_and_its_link_goes_nowhere_else()
    {
        var letters = new Letters();
        await using var sale = await SoldOut(letters: letters);
        var ada = await Join(sale, "ada@example.org");
        await sale.App.DeliverOutbox();

        var stranger = await sale.App.Do(Wish(sale, "ADA@example.org", 1, "another-request"), Actor.Anyone);
        var twin = await sale.App.Do(Wish(sale, "ada@example.org"), Actor.Anyone);
        await sale.App.DeliverOutbox();

        (stranger.Key, twin.Key).ShouldBe((null, ada));
        letters
            .Sent.Where(l => l.To == "ada@example.org")
            .Select(l => l.Link)
            .ShouldBe([$"/waiting/{ada}", $"/waiting/{ada}"]);
        (await Place(sale, ada)).Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task Where_there_are_tickets_or_no_list_nobody_has_to_wait()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 2);
        var wish = new JoinWaitingList(sale.Event.Id, sale.Type, 1, new Guest("Ada", "ada@example.org"), "request-1");

        (await sale.App.UseCases.Run(Actor.Anyone, wish)).Fault!.Code.ShouldBe("registration.no-waiting-list");
        await sale.Offer(d => d with { Quota = 2, HasWaitingList = true });
        (await sale.App.UseCases.Run(Actor.Anyone, wish)).Fault!.Code.ShouldBe("registration.no-need-to-wait");
        var most = await sale.App.UseCases.Run(Actor.Anyone, wish with { Wanted = 11 });
        most.Fault!.Code.ShouldBe("registration.per-order");
    }

    [Fact]
    public async Task A_kind_of_ticket_that_somebody_waits_for_is_not_deleted()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);
        await sale.Offer(d => d with { Quota = 0, HasWaitingList = true });
        var guest = new Guest("Ada", "ada@example.org");
        var wish = new JoinWaitingList(sale.Event.Id, sale.Type, 1, guest, "request-1");
        await sale.App.Do(wish, Actor.Anyone);

        var deleted = await sale.App.UseCases.Run(sale.Owner, new DeleteTicketType(sale.Event.Id, sale.Type));

        deleted.Fault!.Code.ShouldBe("registration.type-was-waited-for");
    }

    [Theory]
    [InlineData(0, 1, 48, Chance.Unknown)] // nothing came back
    [InlineData(5, 1, 5, Chance.Unknown)] // the list is hours old
    [InlineData(2, 1, 48, Chance.Good)] // 4 expected, 1 needed: 98 %
    [InlineData(2, 4, 48, Chance.Fair)] // 4 expected, 4 needed: 57 %
    [InlineData(2, 8, 48, Chance.Small)] // 4 expected, 8 needed: 5 %
    public void Chances_are_those_of_a_Poisson_process(int cameBack, int needed, int hoursSince, Chance chance)
    {
        var now = TestApp.Now;
        var since = now.AddHours(-hoursSince);

        Chances.Of(cameBack, needed, since, now, until: now.AddHours(96)).Chance.ShouldBe(chance);
    }

    private static async Task<Waited> SoldOut(
        DatabaseProvider database = DatabaseProvider.Sqlite,
        Letters? letters = null
    )
    {
        var sale = await Paying.Start(database, quota: 2, letters);
        await sale.Offer(d => d with { Quota = 2, HasWaitingList = true });
        var first = await sale.Bought(email: "first@example.org");
        await sale.Bought(email: "second@example.org");
        (await sale.App.Do(new GetTicketShop(sale.Event.Slug)))
            .Offers.Single(o => o.Id == sale.Type)
            .State.ShouldBe(OfferState.WaitingList);
        return new Waited(sale, first);
    }

    private static JoinWaitingList Wish(Waited sale, string email, int wanted = 1, string? request = null) =>
        new(
            sale.Sale.Event.Id,
            sale.Sale.Type,
            wanted,
            new Guest("Ada Lovelace", email),
            request ?? $"request-{email}"
        );

    private static async Task<string> Join(Waited sale, string email, int wanted = 1) =>
        (await sale.App.Do(Wish(sale, email, wanted), Actor.Anyone)).Key!;

    private static Task<int> Offer(Waited sale) => sale.App.Do(new OfferTickets(sale.Sale.Type), Actor.System);

    private static Task<WaitingPlaceView> Place(Waited sale, string key) =>
        sale.App.Do(new GetWaitingPlace(key), Actor.Anyone);

    private static async Task<string> Refused<T>(Waited sale, IUseCase<T> wish) =>
        (await sale.App.UseCases.Run(Actor.Anyone, wish)).Fault!.Code;

    /// <param name="First">Who bought the first of the two tickets that there are.</param>
    private sealed record Waited(Paying Sale, OrderReceipt First) : IAsyncDisposable
    {
        public TestApp App => Sale.App;

        /// <summary>The first buyer's ticket comes back.</summary>
        public async Task GiveBack()
        {
            var tickets = (await Sale.Tickets(First)).Select(t => t.Id).ToList();
            await App.Do(new RefundTickets(Sale.Event.Id, First.Order, tickets), Sale.Owner);
        }

        public ValueTask DisposeAsync() => Sale.DisposeAsync();
    }
}
