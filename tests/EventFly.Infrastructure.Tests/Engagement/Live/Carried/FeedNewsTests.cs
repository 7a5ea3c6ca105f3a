using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Engagement.Live.Carried;

public sealed class FeedNewsTests
{
    [Fact]
    public async Task A_flood_of_votes_is_told_at_most_once_a_second_and_its_last_one_is_not_lost()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup);
        var told = 0;
        using var ear = app
            .Services.GetRequiredService<ISignals>()
            .Listen(FeedTopics.Poll(poll), () => Interlocked.Increment(ref told));

        for (var i = 0; i < 60; i++)
        {
            await app.Vote(meetup, poll, Hosting.Phone(), i % 3);
        }

        await Becomes(() => Volatile.Read(ref told), 1);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await Becomes(() => Volatile.Read(ref told), 2);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await NextNews(app, olena, meetup);
        told.ShouldBe(2, "nobody has voted since");
    }

    [Fact]
    public async Task Votes_on_stage_are_the_halls_news_and_not_the_feeds()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var poll = await app.OpenPoll(meetup);
        await app.Halls().Look(meetup.Id, Seat.Host, default);
        var told = 0;
        using var ear = app
            .Services.GetRequiredService<ISignals>()
            .Listen(FeedTopics.Poll(poll), () => Interlocked.Increment(ref told));

        await app.Vote(meetup, poll, Hosting.Phone(), 0);
        await NextNews(app, olena, meetup);

        told.ShouldBe(0);
    }

    /// <summary>A vote in another poll of the feed is told: whatever was to be told before has been.</summary>
    private static async Task NextNews(TestApp app, Actor author, EventCard meetup)
    {
        var (other, _) = await app.FeedPoll(author, meetup);
        var told = 0;
        using var ear = app
            .Services.GetRequiredService<ISignals>()
            .Listen(FeedTopics.Poll(other), () => Interlocked.Increment(ref told));
        await app.Vote(meetup, other, Hosting.Phone(), 0);
        await Eventually.HoldsInTime(
            app.Clock,
            TimeSpan.FromSeconds(1),
            () => Task.FromResult(Volatile.Read(ref told) > 0)
        );
    }

    private static async Task Becomes(Func<int> count, int expected)
    {
        await Eventually.Holds(() => count() >= expected);
        count().ShouldBe(expected);
    }
}
