using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Demo;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EventFly.Infrastructure.Tests.Demo;

public sealed class DemoSeedTests
{
    [Fact]
    public async Task The_demo_is_planted_once_and_something_is_live()
    {
        await using var app = await TestApp.Start();
        await Plant(app);
        await Plant(app);

        var count = await app.Read(db => db.Events.CountAsync());
        var live = await app.Do(new GetEventPage(DemoOrganization.EventSlug), Actor.Anyone);

        count.ShouldBe(DemoConferences.Read().Count + 1);
        live.IsLive(app.Clock.GetUtcNow()).ShouldBeTrue();
        // Hundreds of conferences must not keep the relay busy after the first start.
        // Nor may its guests: what they would change is planted as well.
        (await app.Read(db => db.Outbox.CountAsync())).ShouldBeLessThan(20);
    }

    [Fact]
    public async Task The_counters_are_what_they_would_have_made_of_the_guests_themselves()
    {
        await using var app = await TestApp.Start();
        await Plant(app);
        var planted = await app.Read(db => db.Attendance.AsNoTracking().SingleAsync());
        var arrivals = await app.Read(db => db.Arrivals.AsNoTracking().ToListAsync());
        var admitted = await app.Read(db =>
            db.Tickets.AsNoTracking().Where(t => t.AdmittedAt != null).Select(t => t.AdmittedAt!.Value).ToListAsync()
        );

        await app.DeliverOutbox();

        var counted = await app.Read(db => db.Attendance.AsNoTracking().SingleAsync());
        (counted.Tickets, counted.Inside).ShouldBe((planted.Tickets, planted.Inside));
        planted.Tickets.ShouldBe(await app.Read(db => db.Tickets.CountAsync()));
        planted.Inside.ShouldBe(admitted.Count);
        arrivals
            .Select(a => (a.Start, a.Count))
            .ShouldBe(
                admitted
                    .CountBy(at => new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0, at.Offset))
                    .Select(m => (m.Key, m.Value)),
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task The_evening_never_ends_under_a_server_that_runs_for_days()
    {
        await using var app = await TestApp.Start();
        await Plant(app);
        for (var quarters = 0; quarters < 4 * 60; quarters++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(15));
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<DemoOrganization>().Revive(CancellationToken.None);
            }

            var live = await app.Do(new GetEventPage(DemoOrganization.EventSlug), Actor.Anyone);
            live.IsLive(app.Clock.GetUtcNow()).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_evening_is_on_again_whenever_an_old_database_is_started()
    {
        await using var app = await TestApp.Start();
        await Plant(app);
        app.Clock.Advance(TimeSpan.FromDays(40));

        await Plant(app);

        var live = await app.Do(new GetEventPage(DemoOrganization.EventSlug), Actor.Anyone);
        live.IsLive(app.Clock.GetUtcNow()).ShouldBeTrue();
    }

    [Fact]
    public async Task Conferences_in_any_letters_start_at_nine_by_the_clock_of_their_own_zone()
    {
        await using var app = await TestApp.Start();
        await Plant(app);
        var facts = DemoConferences.Read();
        var foreign = facts.Where(c => (c.Name + c.City).Any(l => l > 127)).ToList();
        var sample = foreign.Concat(facts.Except(foreign).DistinctBy(c => c.Zone)).Take(60).ToList();
        var stored = await app.Read(db => db.Events.AsNoTracking().ToListAsync());

        sample.Count.ShouldBeGreaterThanOrEqualTo(50);
        sample.Select(c => c.Zone).Distinct().Count().ShouldBeGreaterThan(3);
        foreach (var fact in sample)
        {
            var zone = DateTimeZoneProviders.Tzdb[fact.Zone];
            var nine = LocalDate.FromDateOnly(fact.StartDate).At(new NodaTime.LocalTime(9, 0)).InZoneStrictly(zone);
            var six = LocalDate.FromDateOnly(fact.EndDate).At(new NodaTime.LocalTime(18, 0)).InZoneStrictly(zone);
            stored.ShouldContain(
                e =>
                    e.Title == fact.Name
                    && e.StartsAt == nine.ToDateTimeOffset()
                    && e.EndsAt == six.ToDateTimeOffset()
                    && Core.Kernel.Zone.Local(e.StartsAt, e.Zone).Hour == 9,
                fact.Name
            );
        }
    }

    [Fact]
    public async Task A_quiz_of_five_whole_questions_is_ready_to_start()
    {
        await using var app = await TestApp.Start();
        await Plant(app);
        var quiz = await app.Read(db => db.Quizzes.AsNoTracking().SingleAsync());

        var draft = await app.Do(new ReadQuiz(quiz.Event, quiz.Id));
        await app.Do(new StartQuiz(quiz.Event, quiz.Id));

        draft.Questions.Count.ShouldBe(5);
        draft.Fault().ShouldBeNull();
    }

    [Fact]
    public async Task The_audience_has_asked_already_and_may_go_on()
    {
        await using var app = await TestApp.Start();
        await Plant(app);
        var live = await app.Do(new FindHall(DemoOrganization.EventCode));

        var board = await app.BoardWhen(live, b => b.Count > 0);
        var votes = await app.Read(db =>
            db.AudienceVotes.GroupBy(v => v.Question).Select(g => g.Count()).ToListAsync()
        );

        board.Mode.ShouldBe(QnaMode.Open);
        board.Top.Select(q => q.IsPinned).ShouldBe([true, false, false]);
        board.Answered.Count.ShouldBe(1);
        board.Top.Concat(board.Answered).Select(q => q.Votes).Order().ShouldBe(votes.Order(), "each has its votes");
        await app.Question(live, "Who cleans up?");
    }

    private static async Task Plant(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeed>().Plant(DemoSeed.Password, CancellationToken.None);
    }
}
