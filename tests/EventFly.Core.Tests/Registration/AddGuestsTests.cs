using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

public sealed class AddGuestsTests
{
    private static readonly Guest[] Two =
    [
        new("Ada Lovelace", "ada@example.org"),
        new("Grace Hopper", "grace@example.org"),
    ];

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Whoever_is_put_on_the_list_has_a_ticket_for_nothing_and_has_it_once(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        await sale.App.Do(new PauseTicketType(sale.Event.Id, sale.Type, true), sale.Owner);
        var wish = new AddGuests(sale.Event.Id, sale.Type, Two, Secret.NewCode());

        (await sale.App.Do(wish, sale.Owner)).ShouldBe(2);
        (await sale.App.Do(wish, sale.Owner)).ShouldBe(2);

        var guests = (await sale.App.Attendees(sale.Event.Id, sale.Owner)).Rows;
        guests.Select(g => g.Name).ShouldBe(["Ada Lovelace", "Grace Hopper"], ignoreOrder: true);
        guests.ShouldAllBe(g => g.Price.IsZero && g.Status == AttendeeStatus.Coming);
        (await Sold(sale)).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_is_added_when_there_are_not_that_many_tickets()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);

        var added = await Add(sale, Two);

        added.Fault!.Code.ShouldBe("registration.sold-out");
        (await Sold(sale)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_is_added_when_one_of_them_is_mistyped_and_each_mistake_is_named()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);

        var added = await Add(sale, [Two[0], new Guest("", "nobody@example.org"), new Guest("Mary", "mary")]);

        added
            .Fault!.Fields.Select(f => f.Sentence.ToString())
            .ShouldBe([
                "Guest 2: write a name of at most 120 characters.",
                "Guest 3: write the e-mail as name@example.org.",
            ]);
        (await Sold(sale)).ShouldBe(0);
    }

    [Fact]
    public async Task A_kind_of_ticket_of_another_event_cannot_be_given_away()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);

        var added = await sale.App.UseCases.Run(
            sale.Owner,
            new AddGuests(sale.Event.Id, TicketTypeId.New(), Two, Secret.NewCode())
        );

        added.Fault!.Fields.Single().Field.ShouldBe("types");
    }

    private static Task<Result<int>> Add(Paying sale, IReadOnlyList<Guest> guests) =>
        sale.App.UseCases.Run(sale.Owner, new AddGuests(sale.Event.Id, sale.Type, guests, Secret.NewCode()));

    private static async Task<int> Sold(Paying sale) =>
        (await sale.App.Do(new ListTicketTypes(sale.Event.Id), sale.Owner)).Single(t => t.Id == sale.Type).Sold;
}
