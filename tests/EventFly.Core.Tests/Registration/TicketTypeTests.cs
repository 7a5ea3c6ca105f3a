using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Registration;

public sealed class TicketTypeTests
{
    [Fact]
    public async Task A_new_event_offers_free_admission_once_however_often_it_is_told()
    {
        await using var app = await Ticketing.Start();
        var card = await app.Event(await app.Person("Olena"));
        await app.DeliverOutbox();

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var reaction = scope
                .ServiceProvider.GetServices<IFollowUp<EventCreated>>()
                .Single(r => r.GetType().Name == nameof(OfferFreeAdmission));
            await reaction.Follow(
                new EventCreated(card.Id, card.Organization, card.Title, card.Currency, TestApp.Now),
                CancellationToken.None
            );
        }

        var type = await app.Read(db => db.TicketTypes.SingleAsync(t => t.Event == card.Id));
        (type.Name, type.Quota, type.Price).ShouldBe(("Free admission", 100, Money.Zero("EUR")));
    }

    [Theory]
    [InlineData(AdmissionKind.Free, 30, 30)]
    [InlineData(AdmissionKind.Priced, 30, null)]
    [InlineData(AdmissionKind.None, 0, null)]
    public async Task A_new_event_offers_what_was_asked_for(AdmissionKind kind, int places, int? offered)
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var circle = await app.Organization(olena);

        var card = await app.Do(new CreateEvent(circle.Id, Planning.Details(), new Admission(kind, places)), olena);
        await app.DeliverOutbox();
        var copy = await app.Do(new DuplicateEvent(card.Id), olena);
        await app.DeliverOutbox();

        foreach (var planned in new[] { card, copy })
        {
            (await app.Do(new ListTicketTypes(planned.Id), olena))
                .Select(t => (int?)t.Quota)
                .SingleOrDefault()
                .ShouldBe(offered, "the copy offers what the original does, and nothing that nobody asked for");
        }

        (await app.Do(new PublishEvent(card.Id), olena)).Card.State.ShouldBe(EventState.Published);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public async Task So_many_places_nobody_has_and_it_is_said_with_all_else_that_is_wrong(int places)
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var circle = await app.Organization(olena);

        var refused = await app.UseCases.Run(
            olena,
            new CreateEvent(circle.Id, Planning.Details(""), new Admission(AdmissionKind.Free, places))
        );

        refused.Fault!.Fields.Select(f => f.Field).ShouldBe(["title", "places"]);
    }

    [Fact]
    public async Task The_quota_does_not_go_below_what_is_taken()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var (card, type) = await app.SmallEvent(olena, quota: 5);
        await app.Do(Ticketing.Wish(card, type, 3), Actor.Anyone);

        var refused = await app.UseCases.Run(
            olena,
            new ChangeTicketType(card.Id, type, new TicketTypeDetails("Free admission", 0, 2))
        );
        await app.Do(new ChangeTicketType(card.Id, type, new TicketTypeDetails("Free admission", 0, 3)), olena);

        refused.Fault!.Fields.Single().Field.ShouldBe("quota");
        (await app.Do(new GetTicketShop(card.Slug))).Offers.Single().State.ShouldBe(OfferState.SoldOut);
    }

    [Fact]
    public async Task A_stranger_can_neither_see_nor_change_the_ticket_types()
    {
        await using var app = await Ticketing.Start();
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), quota: 5);
        var mallory = await app.Person("Mallory");

        (await app.UseCases.Run(mallory, new ListTicketTypes(card.Id))).Fault!.Code.ShouldBe("not-found");
        (
            await app.UseCases.Run(mallory, new ChangeTicketType(card.Id, type, new TicketTypeDetails("x", 0, 1)))
        ).Fault!.Code.ShouldBe("not-found");
        (
            await app.UseCases.Run(mallory, new AddTicketType(card.Id, new TicketTypeDetails("x", 0, 1)))
        ).Fault!.Code.ShouldBe("not-found");
        (
            await app.UseCases.Run(mallory, new ExportAttendees(card.Id, new KeptParts<AttendeesExport>()))
        ).Fault!.Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task The_right_to_one_event_does_not_reach_the_ticket_types_of_another()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var (_, type) = await app.SmallEvent(olena, quota: 5);
        var mallory = await app.Person("Mallory");
        var own = await app.OpenEvent(mallory, "Mine");

        var reached = await app.UseCases.Run(
            mallory,
            new ChangeTicketType(own.Id, type, new TicketTypeDetails("Taken over", 0, 1))
        );

        reached.Fault!.Code.ShouldBe("not-found");
    }

    [Theory]
    [InlineData("Café evening")]
    [InlineData("Cafe\u0301 \u200bevening")]
    [InlineData(" CAFÉ  EVENING")]
    public async Task Two_ticket_types_of_one_event_cannot_be_mixed_up(string twin)
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var (card, free) = await app.SmallEvent(olena, quota: 5);
        var type = await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Café evening", 0, 5)), olena);
        var elsewhere = await app.OpenEvent(olena, "Elsewhere");

        var added = await app.UseCases.Run(olena, new AddTicketType(card.Id, new TicketTypeDetails(twin, 0, 1)));
        var renamed = await app.UseCases.Run(olena, new ChangeTicketType(card.Id, free, new(twin, 0, 5)));
        await app.Do(new ChangeTicketType(card.Id, type, new TicketTypeDetails(twin, 0, 6)), olena);
        await app.Do(new AddTicketType(elsewhere.Id, new TicketTypeDetails(twin, 0, 1)), olena);

        added.Fault.ShouldBe(RegistrationFaults.TypeNameTaken);
        renamed.Fault.ShouldBe(RegistrationFaults.TypeNameTaken);
        (await app.Do(new GetTicketShop(card.Slug))).Offers.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u3164\u2800")] // blanks that count as letters
    public async Task A_ticket_type_has_a_name_that_can_be_seen(string blank)
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var (card, _) = await app.SmallEvent(olena, quota: 5);

        var refused = await app.UseCases.Run(olena, new AddTicketType(card.Id, new TicketTypeDetails(blank, 0, 1)));

        refused.Fault!.Fields.Single().Field.ShouldBe("name");
    }

    [Fact]
    public async Task A_price_needs_coins_that_exist()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var yen = await app.Event(olena, Planning.Details() with { Currency = "JPY" });

        var refused = await app.UseCases.Run(
            olena,
            new AddTicketType(yen.Id, new TicketTypeDetails("Supporter", 10.5m, 5))
        );

        refused.Fault!.Fields.Single().Field.ShouldBe("price");
    }
}
