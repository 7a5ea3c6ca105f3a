using System.Collections.Immutable;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Live.Halls;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Tests.Engagement.Live.Halls;

public sealed class HallTests
{
    [Fact]
    public async Task A_screen_sees_the_question_the_counts_and_the_close()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var screen = new Watcher();
        using var seat = await app.Halls().Enter(@event.Id, Seat.Host, null, screen.See, default);
        seat.View.Poll.ShouldBeNull();

        var poll = await app.OpenPoll(@event);
        (await screen.Until(app, v => v.Poll is { State: PollState.Open })).Poll!.Id.ShouldBe(poll);

        await app.Vote(@event, poll, Hosting.Phone(), 2);
        var counted = await screen.Until(app, v => v.Poll!.Total == 1);
        counted.Poll!.Options.Select(o => o.Count).ShouldBe([0, 0, 1]);
        counted.Poll.Options[2].Share.ShouldBe(100);

        await app.Do(new ClosePoll(@event.Id, poll));
        (await screen.Until(app, v => v.Poll!.State is PollState.Closed)).Poll!.Total.ShouldBe(1);
    }

    [Fact]
    public async Task Votes_that_land_before_their_question_is_read_here_are_not_missed()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        await app.OpenPoll(@event, Hosting.Draft());
        var poll = await app.Read(db => db.Polls.AsNoTracking().SingleAsync());
        var asked = 0;
        using var hall = new Hall(@event.Id, app.Clock, _ => { }, () => { }, () => asked++, _ => { });
        var first = new RoundCommit(
            [],
            new Dictionary<string, int> { ["2"] = 1 },
            1,
            1,
            ImmutableDictionary<ParticipantId, OwnAnswer>.Empty
        );

        hall.Counted(poll.Id, poll.Round, first).ShouldBeFalse();
        hall.Load(AsRead(revision: 0), quiz: null);
        asked.ShouldBe(1, "what was read is older than what was counted");
        hall.Load(AsRead(revision: 1), quiz: null);
        asked.ShouldBe(1);

        HallCount AsRead(long revision) =>
            new(
                PollView.Of(poll, PollResults.Of(PollSheet.Of(poll), 0, new Dictionary<string, TallyCount>())),
                revision,
                (int)revision,
                [],
                []
            );
    }

    [Fact]
    public async Task A_seat_is_handed_only_what_its_kind_may_see()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var seats = new List<(Seat Kind, Watcher Screen, IHallSeat Taken)>();
        foreach (var kind in Enum.GetValues<Seat>())
        {
            var screen = new Watcher();
            seats.Add((kind, screen, await app.Halls().Enter(@event.Id, kind, null, screen.See, default)));
        }

        var poll = await app.OpenPoll(@event, Hosting.Draft(ResultsShown.WhenRevealed));
        await app.Vote(@event, poll, Hosting.Phone(), 2);
        foreach (var (kind, screen, taken) in seats)
        {
            var told = await screen.Until(app, v => v.Poll?.Total == 1);
            var counts = kind is Seat.Host ? new[] { 0, 0, 1 } : [0, 0, 0];
            told.Poll!.Options.Select(o => o.Count).ShouldBe(counts, $"told to {kind}");
            taken.View.Poll!.Options.Select(o => o.Count).ShouldBe(counts, $"seen from {kind}");
            (await app.Halls().Look(@event.Id, kind, default)).Poll!.Options.Select(o => o.Count).ShouldBe(counts);
        }

        await app.Do(new ClosePoll(@event.Id, poll));
        await app.Do(new RevealPoll(@event.Id, poll));
        foreach (var (kind, screen, taken) in seats)
        {
            var told = await screen.Until(app, v => v.Poll!.IsRevealed);
            told.Poll!.Options.Select(o => o.Count).ShouldBe([0, 0, 1], $"told to {kind}");
            taken.Dispose();
        }
    }

    [Fact]
    public async Task Present_counts_devices_not_tabs()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var device = ParticipantId.New();

        var tab = await app.Halls().Enter(@event.Id, Seat.Phone, device, _ => { }, default);
        using var secondTab = await app.Halls().Enter(@event.Id, Seat.Phone, device, _ => { }, default);
        using var other = await app.Halls().Enter(@event.Id, Seat.Phone, ParticipantId.New(), _ => { }, default);
        secondTab.View.Present.ShouldBe(2);

        tab.Dispose();
        tab.Dispose();

        secondTab.View.Present.ShouldBe(2);
    }

    [Fact]
    public async Task A_device_out_of_reach_keeps_its_seat_and_is_not_counted_until_it_is_back()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        using var here = await app.Halls().Enter(@event.Id, Seat.Phone, ParticipantId.New(), _ => { }, default);
        var lost = await app.Halls().Enter(@event.Id, Seat.Phone, ParticipantId.New(), _ => { }, default);

        lost.Away(true);
        lost.Away(true);
        here.View.Present.ShouldBe(1);
        lost.Away(false);
        here.View.Present.ShouldBe(2);

        lost.Away(true);
        lost.Dispose();
        lost.Away(false);
        here.View.Present.ShouldBe(1);
    }

    [Fact]
    public async Task A_hall_that_is_loaded_again_knows_every_count_and_who_voted()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        var phone = Hosting.Phone();
        await app.Vote(@event, poll, phone, 1);
        await app.Vote(@event, poll, Hosting.Phone(), 0);

        await app.ForgetHalls();

        var view = await app.Halls().Look(@event.Id, Seat.Host, default);
        view.Poll!.Options.Select(o => o.Count).ShouldBe([1, 1, 0]);
        (await app.Halls().PlayerOf(@event.Id, phone.Participant!.Value, default)).Answer.ShouldBe(
            new OwnAnswer(Answer.Option(1))
        );
    }

    [Fact]
    public async Task A_screen_that_left_hears_nothing_more()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var gone = new Watcher();
        var stays = new Watcher();
        using var seat = await app.Halls().Enter(@event.Id, Seat.Host, null, stays.See, default);
        (await app.Halls().Enter(@event.Id, Seat.Host, null, gone.See, default)).Dispose();
        gone.Seen.Clear();

        await app.OpenPoll(@event);
        await stays.Until(app, v => v.Poll is not null);

        gone.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thousand_votes_in_a_burst_reach_a_screen_in_a_few_pushes()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        var screen = new Watcher();
        using var seat = await app.Halls().Enter(@event.Id, Seat.Host, null, screen.See, default);

        // The clock stands still, so that however long this takes it is one instant for the hall.
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => app.Vote(@event, poll, Hosting.Phone(), i % 3)));
        var pushes = screen.Seen.Count;
        await screen.Until(app, v => v.Poll!.Total == 1_000);

        pushes.ShouldBeLessThanOrEqualTo(2);
    }
}
