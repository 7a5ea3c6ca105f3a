using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

public sealed class ListPricesTests
{
    [Fact]
    public async Task A_list_says_the_lowest_price_and_that_there_are_dearer_ones()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var (plain, _) = await app.SmallEvent(olena, quota: 5);
        var rich = await app.OpenEvent(olena, "Gala night");
        await app.Do(new AddTicketType(rich.Id, new TicketTypeDetails("Supporter", 25, 10)), olena);

        var prices = await app.Do(new ListPrices([plain.Id, rich.Id]), Actor.Anyone);

        prices[plain.Id].ShouldBe(new EventPrice(Money.Zero("EUR"), IsFrom: false, IsSoldOut: false));
        prices[rich.Id].ShouldBe(new EventPrice(Money.Zero("EUR"), IsFrom: true, IsSoldOut: false));
    }

    [Fact]
    public async Task What_is_gone_is_sold_out_and_does_not_set_the_price()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var (card, free) = await app.SmallEvent(olena, quota: 2);
        await app.Do(Ticketing.Wish(card, free, 2), Actor.Anyone);

        var before = await app.Do(new ListPrices([card.Id]), Actor.Anyone);
        await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Supporter", 25, 10)), olena);
        var after = await app.Do(new ListPrices([card.Id]), Actor.Anyone);

        before[card.Id].IsSoldOut.ShouldBeTrue();
        after[card.Id].ShouldBe(new EventPrice(new Money(2500, "EUR"), IsFrom: false, IsSoldOut: false));
    }
}
