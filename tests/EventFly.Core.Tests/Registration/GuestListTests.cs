using System.Text;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.GuestLists;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

public sealed class GuestListTests
{
    private const string Key = "one-list-of-guests";

    private static readonly ListedGuest Ada = new(1, "Ada Lovelace", "ada@example.org");

    private static readonly ListedGuest Grace = new(2, "Grace Hopper", "grace@example.org");

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Whoever_can_be_added_is_added_once_however_often_the_list_is_sent(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var plan = await Plan(sale, Ada, Grace);

        (await Add(sale, plan.Guests)).Value.ShouldBeEmpty();
        (await Add(sale, plan.Guests)).Value.ShouldBeEmpty();
        var again = await Plan(sale, Grace with { Line = 1 }, Ada with { Line = 7 });

        again.Guests.Select(g => (g.Line, g.IsThere)).ShouldBe([(1, true), (7, true)]);
        again.LeftOut.ShouldBeEmpty();
        (await Sold(sale)).ShouldBe(2);
        var guests = (await sale.App.Attendees(sale.Event.Id, sale.Owner)).Rows;
        guests.Select(g => g.Name).ShouldBe(["Ada Lovelace", "Grace Hopper"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_at_once_with_the_same_list_add_nobody_twice(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 300);
        var guests = Enumerable.Range(1, 60).Select(i => new ListedGuest(i, $"Guest {i}", $"guest{i}@example.org"));
        var plan = await Plan(sale, [.. guests]);

        // The same person twice, and a colleague who sends the list under a key of their own.
        var added = await Task.WhenAll(
            Task.Run(() => Add(sale, plan.Guests)),
            Task.Run(() => Add(sale, plan.Guests)),
            Task.Run(() => Add(sale, plan.Guests, "the-list-of-a-colleague"))
        );

        added.ShouldAllBe(a => a.IsDone);
        (await Sold(sale)).ShouldBe(60);
    }

    [Fact]
    public async Task Each_line_that_cannot_be_added_says_why_and_takes_no_ticket()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 2);
        await sale.App.Do(Ticketing.Wish(sale.Event, await sale.App.FreeAdmission(sale.Event)), Actor.Anyone);

        var plan = await Plan(
            sale,
            new(1, "", "nobody"),
            new(2, "Ada", "ADA@example.org"),
            new(3, "Ada again", "ada@example.org"),
            new(4, "Maya", "maya@example.org"),
            new(5, "Ben", "ben@example.org", "Balcony"),
            new(6, "Cy", "cy@example.org", "supporter"),
            new(7, "Di", "di@example.org"),
            new(8, "Ed", "ed@example.org")
        );

        plan.Guests.Select(g => g.Line).ShouldBe([2, 6]);
        plan.LeftOut.Select(l => (l.Guest.Line, string.Join(' ', l.Faults.Select(f => f.Sentence.ToString()))))
            .ShouldBe([
                (1, "The name is missing. Write the e-mail as name@example.org."),
                (3, "The same e-mail stands in line 2."),
                (4, "Has a ticket of this event already."),
                (5, "This event has no kind of ticket that is called Balcony."),
                (7, "There are 2 tickets too few of Supporter."),
                (8, "There are 2 tickets too few of Supporter."),
            ]);
        (await Sold(sale)).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_has_a_ticket_gets_another_one_where_that_is_asked_for()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);
        await Add(sale, (await Plan(sale, Ada)).Guests);
        var list = new PlanGuests(sale.Event.Id, [Ada], sale.Type, EvenHolders: true, "another-list");

        var plan = await sale.App.Do(list, sale.Owner);
        await sale.App.Do(new AddPlannedGuests(sale.Event.Id, plan.Guests, true, list.RequestKey), sale.Owner);

        (await Sold(sale)).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_got_a_ticket_since_the_list_was_looked_at_is_left_out()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);
        var plan = await Plan(sale, Ada, Grace);
        await Add(sale, [plan.Guests[0]], "the-list-of-a-colleague");

        (await Add(sale, plan.Guests)).Value.ShouldBe([1]);
        (await Sold(sale)).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_of_a_part_is_added_when_there_are_not_that_many_any_more()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 2);
        var plan = await Plan(sale, Ada, Grace);
        await sale.Offer(details => details with { Quota = 1 });

        (await Add(sale, plan.Guests)).Fault!.Code.ShouldBe("registration.sold-out");
        (await Sold(sale)).ShouldBe(0);
    }

    [Fact]
    public async Task Types_that_share_a_number_are_planned_from_what_they_share()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var free = await sale.App.FreeAdmission(sale.Event);
        await sale.App.Do(new ShareQuota(sale.Event.Id, null, new("Hall", 1, [sale.Type, free])), sale.Owner);

        var plan = await Plan(sale, Ada, Grace with { Type = free.ToString() });

        plan.Guests.Select(g => g.Line).ShouldBe([1]);
        plan.LeftOut.Single().Faults.Single().Field.ShouldBe(LeftOutGuest.Left);
    }

    [Fact]
    public async Task Who_added_them_stands_on_the_order_in_the_list_and_in_the_export()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);
        var own = await sale.App.Do(Ticketing.Wish(sale.Event, await sale.App.FreeAdmission(sale.Event)), Actor.Anyone);
        await Add(sale, (await Plan(sale, Ada)).Guests);
        await sale.App.Do(
            new AddGuests(sale.Event.Id, sale.Type, [new("Ben", "ben@example.org")], Secret.NewCode()),
            sale.Owner
        );

        var list = await sale.App.Do(new ListAttendees(sale.Event.Id, null, null, 0, 25), sale.Owner);
        var orders = await sale.App.Orders(sale.Event.Id, sale.Owner);
        var added = list.Rows.Single(r => r.Name == Ada.Name).Order;

        list.Rows.Select(r => (r.Name, r.AddedBy))
            .ShouldBe([("Ada Lovelace", "Olena"), ("Ben", "Olena"), ("Maya Lindqvist", null)], ignoreOrder: true);
        orders.Rows.Select(r => r.AddedBy).ShouldBe(["Olena", "Olena", null], ignoreOrder: true);
        (await sale.App.Do(new GetOrderSheet(sale.Event.Slug, added), sale.Owner)).AddedBy.ShouldBe("Olena");
        own.Key.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Ada Lovelace,ada@example.org\nGrace Hopper,grace@example.org")]
    [InlineData("ada@example.org;Ada Lovelace\ngrace@example.org;Grace Hopper")]
    [InlineData(
        "\ufeffVorname\tNachname\tE-Mail-Adresse\nAda\tLovelace\tada@example.org\nGrace\tHopper\tgrace@example.org"
    )]
    [InlineData("Vorname;Name;E-Mail\nAda;Lovelace;ada@example.org\nGrace;Hopper;grace@example.org")]
    [InlineData("No.,Full name,Email address\n1,Ada Lovelace,ada@example.org\n2,Grace Hopper,grace@example.org")]
    [InlineData("Our guests\n\nE-mail,Name\nada@example.org,\"Ada Lovelace\"\ngrace@example.org,Grace Hopper")]
    [InlineData("Nom,Courriel\nAda Lovelace,ada@example.org\nGrace Hopper,grace@example.org")]
    [InlineData("Ada Lovelace <ada@example.org>\nGrace Hopper <grace@example.org>")]
    [InlineData("Supporter,Ada Lovelace,ada@example.org\nSupporter,Grace Hopper,grace@example.org")]
    public async Task A_list_is_understood_as_people_write_it(string text)
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);

        var sheet = await sale.App.Do(new ReadGuestSheet(sale.Event.Id, Encoding.UTF8.GetBytes(text)), sale.Owner);

        sheet
            .Guests.Select(g => (g.Name, g.Email))
            .ShouldBe([("Ada Lovelace", "ada@example.org"), ("Grace Hopper", "grace@example.org")]);
    }

    [Fact]
    public async Task Where_nothing_says_what_a_column_holds_somebody_can()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);
        var content = Encoding.UTF8.GetBytes("red,Ada\nblue,Grace");

        (await sale.App.Do(new ReadGuestSheet(sale.Event.Id, content), sale.Owner)).Columns.ShouldBeNull();
        var chosen = new ReadGuestSheet(sale.Event.Id, content, new GuestColumns(1, Email: 0, Name: 1));
        (await sale.App.Do(chosen, sale.Owner)).Guests.ShouldBe([new ListedGuest(2, "Grace", "blue")]);
    }

    [Theory]
    [InlineData("", "Choose a file, or paste the list.")]
    [InlineData("PK\u0003\u0004 but no workbook", "This is no list that can be read. Save it as CSV or XLSX.")]
    public async Task What_is_no_list_is_refused_with_the_way_out(string content, string why)
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);

        (await Refusal(sale, Encoding.UTF8.GetBytes(content))).ShouldBe(why);
    }

    [Theory]
    [InlineData(2_000, null)]
    [InlineData(2_001, "This list has more than 2000 guests. Send it in parts.")]
    [InlineData(9_000, "This list has more than 2000 guests. Send it in parts.")]
    [InlineData(60_000, "This list is larger than 1 MB. Send it in parts.")]
    public async Task A_list_has_an_end(int guests, string? why)
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);
        var lines = Enumerable.Range(0, guests).Select(i => $"Guest,guest{i}@example.org\n");

        (await Refusal(sale, Encoding.UTF8.GetBytes("Name,E-mail\n" + string.Concat(lines)))).ShouldBe(why);
    }

    private static async Task<string?> Refusal(Paying sale, byte[] content)
    {
        var read = await sale.App.UseCases.Run(sale.Owner, new ReadGuestSheet(sale.Event.Id, content));
        return read.Fault?.Fields.Single().Sentence.ToString();
    }

    private static Task<GuestPlan> Plan(Paying sale, params ListedGuest[] guests) =>
        sale.App.Do(new PlanGuests(sale.Event.Id, guests, sale.Type, EvenHolders: false, Key), sale.Owner);

    private static Task<Result<IReadOnlyList<int>>> Add(
        Paying sale,
        IReadOnlyList<PlannedGuest> guests,
        string key = Key
    ) => sale.App.UseCases.Run(sale.Owner, new AddPlannedGuests(sale.Event.Id, guests, false, key));

    private static async Task<int> Sold(Paying sale) =>
        (await sale.App.Do(new ListTicketTypes(sale.Event.Id), sale.Owner)).Single(t => t.Id == sale.Type).Sold;
}
