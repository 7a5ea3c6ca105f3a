using System.Collections.Concurrent;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Infrastructure.Engagement.Live.Questions;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Engagement.Live.Questions;

public sealed class BoardTests
{
    [Fact]
    public async Task A_screen_sees_questions_come_rise_and_go()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var seen = new ConcurrentQueue<BoardView>();
        using var seat = await Boards(app).Enter(@event.Id, Seat.Host, seen.Enqueue, default);
        seat.View.Top.ShouldBeEmpty();

        var first = await app.Question(@event, "First?");
        var second = await app.Question(@event, "Second?");
        (await Until(app, seen, v => v.Count == 2)).Top.Select(q => q.Id).ShouldBe([first, second]);

        await app.Upvote(@event, second, Hosting.Phone());
        (await Until(app, seen, v => v.Top[0].Votes == 1)).Top.Select(q => q.Id).ShouldBe([second, first]);

        await app.Do(new ArchiveAudienceQuestion(@event.Id, second));
        (await Until(app, seen, v => v.Count == 1)).Top.ShouldHaveSingleItem().Id.ShouldBe(first);
    }

    [Fact]
    public async Task Three_hundred_votes_in_a_burst_reach_a_screen_in_a_few_pushes()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var seen = new ConcurrentQueue<BoardView>();
        using var seat = await Boards(app).Enter(@event.Id, Seat.Host, seen.Enqueue, default);

        // The clock stands still, so that however long this takes it is one instant for the board.
        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => app.Upvote(@event, question, Hosting.Phone())));
        var pushes = seen.Count;
        await Until(app, seen, v => v.Top[0].Votes == 300);

        pushes.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Phones_are_told_at_most_twice_a_second_and_screens_ten_times()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var (phone, screen) = (0, 0);
        using var first = await Boards(app)
            .Enter(@event.Id, Seat.Phone, _ => Interlocked.Increment(ref phone), default);
        using var second = await Boards(app)
            .Enter(@event.Id, Seat.Host, _ => Interlocked.Increment(ref screen), default);

        for (var i = 0; i < 40; i++)
        {
            await app.Upvote(@event, question, Hosting.Phone());
            app.Clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        // Two seconds: the pace allows 5 and 21, the first at once.
        phone.ShouldBeInRange(3, 5);
        screen.ShouldBeInRange(10, 21);
    }

    [Fact]
    public async Task A_board_that_is_loaded_again_knows_every_count()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        await app.Upvote(@event, question, Hosting.Phone());
        await app.Upvote(@event, question, Hosting.Phone());
        await Forget(app);

        (await Boards(app).Look(@event.Id, default)).Top.ShouldHaveSingleItem().Votes.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_that_began_before_a_vote_does_not_take_it_back()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var board = await app.Services.GetRequiredService<Boards>().Get(@event.Id, default);
        var before = StateOf(board.List);

        var mark = board.Mark();
        await app.Upvote(@event, question, Hosting.Phone());
        board.Load(before, mark);
        var kept = board.View.Top[0].Votes;
        // The control: the same read, taken for one that began after the vote.
        board.Load(before, board.Mark());

        kept.ShouldBe(1);
        board.View.Top[0].Votes.ShouldBe(0);
    }

    [Fact]
    public async Task At_most_fifty_questions_reach_a_phone_and_the_host_sees_them_all()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        for (var i = 0; i < 60; i++)
        {
            await app.Question(@event, $"Number {i}?");
        }

        var view = await app.BoardWhen(@event, b => b.Count == 60);

        view.Top.Count.ShouldBe(BoardView.MostShown);
        (await app.Do(new ListAudienceQuestions(@event.Id))).Questions.Count.ShouldBe(60);
    }

    [Fact]
    public async Task A_screen_that_left_hears_nothing_more_and_one_that_throws_harms_nobody()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var (gone, stays) = (new ConcurrentQueue<BoardView>(), new ConcurrentQueue<BoardView>());
        using var broken = await Boards(app)
            .Enter(@event.Id, Seat.Host, _ => throw new InvalidOperationException("on its way out"), default);
        using var seat = await Boards(app).Enter(@event.Id, Seat.Host, stays.Enqueue, default);
        (await Boards(app).Enter(@event.Id, Seat.Host, gone.Enqueue, default)).Dispose();

        await app.Question(@event);
        await Until(app, stays, v => v.Count == 1);

        gone.ShouldBeEmpty();
    }

    private static IBoards Boards(TestApp app) => app.Services.GetRequiredService<IBoards>();

    private static BoardState StateOf(QuestionList desk) =>
        BoardState.Closed with
        {
            Mode = desk.Mode,
            Questions = BoardState.Closed.Questions.AddRange(desk.Questions.Select(q => KeyValuePair.Create(q.Id, q))),
        };

    private static async Task<BoardView> Until(
        TestApp app,
        ConcurrentQueue<BoardView> seen,
        Func<BoardView, bool> holds
    )
    {
        BoardView? last = null;
        await Eventually.HoldsInTime(
            app.Clock,
            TimeSpan.FromMilliseconds(100),
            () => Task.FromResult((last = seen.LastOrDefault()) is not null && holds(last)),
            () => $"The last of {seen.Count} views: {last}"
        );
        return last!;
    }

    /// <summary>Lets a minute pass without anyone at the board, after which it leaves memory.</summary>
    private static Task Forget(TestApp app)
    {
        var boards = app.Services.GetRequiredService<Boards>();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        return Eventually.Holds(() => boards.Count == 0);
    }
}
