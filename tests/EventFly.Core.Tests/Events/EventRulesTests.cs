using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Events;

public sealed class EventRulesTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Twelve_people_who_plan_the_same_title_at_once_all_get_an_address_of_their_own(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var organization = await app.Organization(await app.Person("Olena"));

        var planned = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(_ => Task.Run(() => app.Do(new CreateEvent(organization.Id, Planning.Details()))))
        );

        planned.Select(e => e.Slug).ShouldBeUnique();
        planned.Select(e => e.Code).ShouldBeUnique();
    }

    [Fact]
    public async Task Without_the_second_try_the_slower_one_of_two_would_fail()
    {
        await using var app = await TestApp.Start();
        var first = await app.Event(await app.Person("Olena"));

        await Should.ThrowAsync<DbUpdateException>(() =>
            app.Read(db =>
            {
                // What the guard prevents: the address was free when it was asked for, and is not when it is saved.
                db.Events.Add(
                    Event.Plan(first.Organization, first.Slug, "999999", Planning.Details(), TestApp.Now).Value
                );
                return db.SaveChangesAsync();
            })
        );
    }

    [Fact]
    public async Task Of_two_tabs_that_edit_the_second_is_told_and_overwrites_nothing()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var card = await app.Event(olena);
        var seen = await app.Do(new GetEventToEdit(card.Organization, card.Slug), olena);

        await app.Do(new EditEvent(card.Id, seen.Details with { Title = "First" }, seen.Version), olena);
        var second = await app.UseCases.Run(
            olena,
            new EditEvent(card.Id, seen.Details with { Title = "Second" }, seen.Version)
        );

        second.Fault!.Code.ShouldBe("events.changed-meanwhile");
        (await app.Do(new GetEventToEdit(card.Organization, card.Slug), olena)).Details.Title.ShouldBe("First");
    }

    [Fact]
    public async Task What_was_read_can_be_saved_again_and_changes_no_time()
    {
        await using var app = await TestApp.Start();
        var card = await app.Event(await app.Person("Olena"));
        var seen = await app.Do(new GetEventToEdit(card.Organization, card.Slug));

        var saved = await app.Do(new EditEvent(card.Id, seen.Details, seen.Version));

        (saved.Card.StartsAt, saved.Card.EndsAt).ShouldBe((card.StartsAt, card.EndsAt));
        saved.Version.ShouldBe(seen.Version + 1);
    }

    [Fact]
    public async Task An_event_that_is_over_cannot_be_published()
    {
        await using var app = await TestApp.Start();
        var card = await app.Event(await app.Person("Olena"));
        app.Clock.SetUtcNow(card.EndsAt);

        var published = await app.UseCases.Run(Actor.System, new PublishEvent(card.Id));

        published.Fault!.Code.ShouldBe("events.ended");
    }

    [Fact]
    public async Task A_cancelled_event_says_why_and_stays_cancelled()
    {
        await using var app = await TestApp.Start();
        var card = await app.Event(await app.Person("Olena"));
        await app.Do(new PublishEvent(card.Id));

        await app.Do(new CancelEvent(card.Id, " The hall is flooded. "));
        var again = await app.UseCases.Run(Actor.System, new PublishEvent(card.Id));
        var shown = await app.Do(new GetEventPage(card.Slug), Actor.Anyone);

        again.Fault!.Code.ShouldBe("events.cancelled");
        (shown.Card.State, shown.CancelReason).ShouldBe((EventState.Cancelled, "The hall is flooded."));
    }

    [Fact]
    public async Task A_draft_shows_itself_to_its_team_and_to_nobody_else()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var card = await app.Event(olena);

        (await app.UseCases.Run(olena, new GetEventPage(card.Slug))).IsDone.ShouldBeTrue();
        (await app.UseCases.Run(await app.Person("Mallory"), new GetEventPage(card.Slug))).Fault!.Code.ShouldBe(
            "not-found"
        );
        (await app.UseCases.Run(Actor.Anyone, new GetEventPage(card.Slug))).IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_opens_an_event_through_another_organization()
    {
        await using var app = await TestApp.Start();
        var card = await app.Event(await app.Person("Olena"));
        var mallory = await app.Person("Mallory");
        var own = await app.Organization(mallory, "Elsewhere");

        var opened = await app.UseCases.Run(mallory, new GetEventToEdit(own.Id, card.Slug));

        opened.Fault!.Code.ShouldBe("not-found");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_tabs_count_what_stands_under_them(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var live = await app.Event(await app.Person("Olena"));
        await app.Do(new PublishEvent(live.Id));
        var copy = await app.Do(new DuplicateEvent(live.Id));

        var drafts = await app.Do(new ListEvents(live.Organization, EventTab.Draft, "autumn"));

        drafts.Rows.ShouldHaveSingleItem().Id.ShouldBe(copy.Id);
        (drafts.Counts[EventTab.Live], drafts.Counts[EventTab.Draft], drafts.Counts[EventTab.Past]).ShouldBe((1, 1, 0));
        (copy.StartsAt - live.StartsAt).ShouldBe(TimeSpan.FromDays(7));
    }
}
