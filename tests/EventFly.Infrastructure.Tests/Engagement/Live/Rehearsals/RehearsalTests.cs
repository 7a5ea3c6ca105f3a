using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Live.Rehearsals;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.Tests.Engagement.Live.Halls;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Engagement.Live.Rehearsals;

public sealed class RehearsalTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_simulated_hall_votes_and_leaves_nothing_but_the_real_vote(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        var real = Hosting.Phone();
        await app.Vote(@event, poll, real, 2);
        var screen = new Watcher();
        using var seat = await app.Halls().Enter(@event.Id, Seat.Host, null, screen.See, default);

        var rehearsal = await app.Do(new StartRehearsal(@event.Id, 20, 5));
        await app.DeliverOutbox();
        var full = await screen.Until(app, v => v is { Present: 20, Poll.Total: 21, IsRehearsal: true });
        (await app.Read(db => db.Ballots.CountAsync(b => b.IsRehearsal))).ShouldBe(20);

        await app.Do(new EndRehearsal(@event.Id));
        var after = await screen.Until(app, v => v is { Present: 0, Poll.Total: 1, IsRehearsal: false });

        full.Poll!.Id.ShouldBe(poll);
        after.Poll!.Options.Select(o => o.Count).ShouldBe([0, 0, 1]);
        (await app.Read(db => db.Ballots.SingleAsync())).Participant.ShouldBe(real.Participant!.Value);
        (await app.Read(db => db.Tallies.SumAsync(t => t.Count))).ShouldBe(1);
        (await app.Read(db => db.Participants.CountAsync(p => p.IsRehearsal))).ShouldBe(0);
        (await app.Read(db => db.Rehearsals.SingleAsync(r => r.Id == rehearsal))).PurgedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_rehearsal_whose_state_cannot_be_read_ends_by_the_clock_and_leaves_nothing()
    {
        var disk = new BrokenDisk("EXISTS", "engagement_rehearsals", "ends_at");
        await using var app = await TestApp.Start(change: services =>
            services.ConfigureDbContext<SqliteEventFlyDbContext>(o => o.AddInterceptors(disk))
        );
        var @event = await app.Event(await app.Person("Olena"));
        await app.OpenPoll(@event);
        var screen = new Watcher();
        using var seat = await app.Halls().Enter(@event.Id, Seat.Host, null, screen.See, default);
        await app.Do(new StartRehearsal(@event.Id, 5, 1));
        await app.DeliverOutbox();
        await screen.Until(app, v => v is { Present: 5 });

        disk.IsBroken = true;
        await screen.Until(app, v => v is { Present: 0, Poll.Total: 0 });
        disk.IsBroken = false;

        disk.Failures.ShouldBeGreaterThan(0);
        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(0);
        (await app.Read(db => db.Rehearsals.SingleAsync())).PurgedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_could_not_be_cleared_away_is_cleared_away_later()
    {
        var disk = new BrokenDisk("DELETE FROM", "engagement_ballots");
        await using var app = await TestApp.Start(change: services =>
            services.ConfigureDbContext<SqliteEventFlyDbContext>(o => o.AddInterceptors(disk))
        );
        var player = app.Services.GetRequiredService<RehearsalPlayer>();
        await player.StartAsync(CancellationToken.None);
        var @event = await app.Event(await app.Person("Olena"));
        await app.OpenPoll(@event);
        var screen = new Watcher();
        using var seat = await app.Halls().Enter(@event.Id, Seat.Host, null, screen.See, default);
        await app.Do(new StartRehearsal(@event.Id, 5, 1));
        await app.DeliverOutbox();
        await screen.Until(app, v => v is { Present: 5, Poll.Total: > 0 });
        disk.IsBroken = true;
        await app.Do(new EndRehearsal(@event.Id));
        await screen.Until(app, v => v is { Present: 0 } && disk.Failures > 0);

        disk.IsBroken = false;
        await screen.Until(app, v => v is { Poll.Total: 0 });

        (await app.Read(db => db.Rehearsals.SingleAsync())).PurgedAt.ShouldNotBeNull();
        await player.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_second_rehearsal_waits_until_the_first_has_left()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        await app.Do(new StartRehearsal(@event.Id, 5, 1));

        var second = await app.UseCases.Run(Actor.System, new StartRehearsal(@event.Id, 5, 1));

        second.Fault!.Code.ShouldBe("engagement.rehearsal-running");
    }

    [Theory]
    [InlineData(0, 5, "participants")]
    [InlineData(5_001, 5, "participants")]
    [InlineData(10, 0, "minutes")]
    [InlineData(10, 121, "minutes")]
    public async Task Numbers_out_of_range_are_refused_by_field(int participants, int minutes, string field)
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));

        var started = await app.UseCases.Run(Actor.System, new StartRehearsal(@event.Id, participants, minutes));

        started.Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe(field);
    }
}
