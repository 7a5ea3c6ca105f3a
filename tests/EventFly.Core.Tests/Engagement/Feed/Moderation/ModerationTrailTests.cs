using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;

namespace EventFly.Core.Tests.Engagement.Feed.Moderation;

public sealed class ModerationTrailTests
{
    [Fact]
    public async Task The_trail_is_read_a_page_at_a_time_by_act_and_the_latest_first()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var @event = await app.Event(olena);
        await Write(app, @event, olena, ModerationAct.PostHidden, 60);
        await Write(app, @event, Actor.System, ModerationAct.QuestionPinned, 3);

        var first = await Read(app, olena, @event, null, 0);
        var second = await Read(app, olena, @event, null, 1);
        var pinned = await Read(app, olena, @event, ModerationAct.QuestionPinned, 0);

        (first.Lines.Count, first.HasMore, second.Lines.Count, second.HasMore).ShouldBe((50, true, 13, false));
        first
            .Lines[0]
            .ShouldSatisfyAllConditions(
                l => l.Act.ShouldBe(ModerationAct.QuestionPinned),
                l => l.By.ShouldBeNull("the house did it")
            );
        first.Lines.Concat(second.Lines).Select(l => l.At).ShouldBeInOrder(SortDirection.Descending);
        second.Lines.ShouldAllBe(l => l.By == "Olena");
        pinned.Lines.Count.ShouldBe(3);
        pinned.Counts.ShouldBe(
            new Dictionary<ModerationAct, int> { [ModerationAct.PostHidden] = 60, [ModerationAct.QuestionPinned] = 3 },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task It_is_for_those_who_host_or_moderate_the_feed_of_this_event()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var @event = await app.Event(olena);
        await Write(app, @event, olena, ModerationAct.PostHidden, 1);
        var mallory = await app.Person("Mallory");
        var own = await app.Organization(mallory, "Mallory's own");

        var stranger = await app.UseCases.Run(mallory, new ReadModerationTrail("tech-circle", @event.Slug, null, 0));
        var throughOwn = await app.UseCases.Run(mallory, new ReadModerationTrail(own.Slug, @event.Slug, null, 0));
        var nobody = await app.UseCases.Run(
            Hosting.Phone(),
            new ReadModerationTrail("tech-circle", @event.Slug, null, 0)
        );

        stranger.Fault.ShouldBe(Fault.NotVisible);
        throughOwn.Fault.ShouldBe(Fault.NotVisible);
        nobody.Fault.ShouldBe(Fault.SignInRequired);
    }

    private static async Task Write(TestApp app, EventCard @event, Actor by, ModerationAct act, int times)
    {
        for (var i = 0; i < times; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await app.Read(db =>
            {
                db.Moderation.Add(
                    ModerationEntry.Of(@event.Id, by, act, PostId.New().Value, "words", app.Clock.GetUtcNow())
                );
                return db.SaveChangesAsync();
            });
        }
    }

    private static Task<TrailPage> Read(TestApp app, Actor reader, EventCard @event, ModerationAct? act, int page) =>
        app.Do(new ReadModerationTrail("tech-circle", @event.Slug, act, page), reader);
}
