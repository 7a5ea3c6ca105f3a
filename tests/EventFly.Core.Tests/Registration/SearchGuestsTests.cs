using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.CheckIn;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

public sealed class SearchGuestsTests
{
    [Fact]
    public async Task Guests_are_found_by_name_domain_and_start_of_code_and_strangers_find_nobody()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, maya) = await app.Ticket(card);
        await app.Ticket(card, "Jonas Weber", "jonas@weber.example");

        async Task<IEnumerable<string>> Find(string text) =>
            (await app.Do(new SearchGuests(card.Id, text), olena)).Select(g => g.Name);

        (await Find("LINDQ")).ShouldBe(["Maya Lindqvist"]);
        (await Find("@weber.example")).ShouldBe(["Jonas Weber"]);
        (await Find(maya.Code[..6].ToLowerInvariant())).ShouldBe(["Maya Lindqvist"]);
        (await Find("%")).ShouldBeEmpty();
        (await app.UseCases.Run(await app.Person("Mallory"), new SearchGuests(card.Id, "maya"))).Fault!.Code.ShouldBe(
            "not-found"
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Guests_are_found_by_whatever_their_keyboard_has(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        string[] names =
        [
            "Renée Müller",
            "Christopher Montgomery-Smith",
            "Søren Øst",
            "Łukasz Weiß",
            "Seán O’Brien",
            "林",
        ];
        var orders = new Dictionary<string, string>();
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
        {
            orders[name] = (await app.Ticket(card, name, $"guest.number+{i}@mail-host.example")).Order.Key;
        }

        foreach (
            var (typed, name) in new[]
            {
                ("renee", names[0]),
                ("RENÉE MULLER", names[0]),
                ("mueller, renee", names[0]),
                ("Rene\u0301e", names[0]),
                ("Smith Christopher", names[1]),
                ("Christopher Montgomery-Smith", names[1]),
                ("montgomerysmith", names[1]),
                ("soren ost", names[2]),
                ("soeren", names[2]),
                ("lukasz weiss", names[3]),
                ("obrien", names[4]),
                ("o'brien sean", names[4]),
                ("林", names[5]),
                ("guest.number+1@mail-host.example", names[1]),
                (orders[names[2]], names[2]),
                (orders[names[3]].ToLowerInvariant()[..10], names[3]),
            }
        )
        {
            (await app.Do(new SearchGuests(card.Id, typed), olena)).Select(g => g.Name).ShouldBe([name], typed);
            (await app.Do(new ListAttendees(card.Id, typed, null, 0, 10), olena))
                .Rows.Select(r => r.Name)
                .ShouldBe([name], typed);
        }

        (await app.Do(new SearchGuests(card.Id, "renee smith"), olena)).ShouldBeEmpty();
    }
}
