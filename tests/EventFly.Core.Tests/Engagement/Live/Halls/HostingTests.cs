using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Halls;

public sealed class HostingTests
{
    [Fact]
    public async Task Opening_a_poll_closes_the_one_that_was_open()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var first = await app.OpenPoll(@event);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await app.OpenPoll(@event);

        var polls = await app.Do(new ListPolls(@event.Id));

        polls.Select(p => (p.Id, p.State)).ShouldBe([(first, PollState.Closed), (second, PollState.Open)]);
    }

    [Fact]
    public async Task A_poll_that_was_asked_can_be_neither_edited_nor_deleted()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);

        var edited = await app.UseCases.Run(Actor.System, new EditPoll(@event.Id, poll, Hosting.Draft()));
        var deleted = await app.UseCases.Run(Actor.System, new DeletePoll(@event.Id, poll));

        edited.Fault!.Code.ShouldBe("engagement.already-asked");
        deleted.Fault!.Code.ShouldBe("engagement.already-asked");
    }

    [Theory]
    [InlineData("", new[] { "a", "b" }, "question")]
    [InlineData("Why?", new[] { "a", " " }, "options")]
    [InlineData("Why?", new[] { "same", "Same" }, "options")]
    [InlineData("Why?", new[] { "1", "2", "3", "4", "5", "6", "7", "8", "9" }, "options")]
    public async Task A_draft_that_cannot_be_asked_names_the_field(string question, string[] options, string field)
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));

        var made = await app.UseCases.Run(
            Actor.System,
            new CreatePoll(@event.Id, new PollDraft(question, options, ResultsShown.WhileOpen))
        );

        made.Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Someone_from_another_organization_cannot_open_a_poll_here()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.Do(new CreatePoll(@event.Id, Hosting.Draft()));
        var mallory = await app.Person("Mallory");
        await app.Organization(mallory, "Mallory's own");

        var opened = await app.UseCases.Run(mallory, new OpenPoll(@event.Id, poll));

        opened.Fault!.Code.ShouldBe("not-found");
        (await app.Read(db => db.Polls.SingleAsync())).State.ShouldBe(PollState.Draft);
    }

    [Fact]
    public async Task The_stage_cannot_be_cleared_while_people_vote()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);

        var early = await app.UseCases.Run(Actor.System, new ClearStage(@event.Id));
        await app.Do(new ClosePoll(@event.Id, poll));
        await app.Do(new ClearStage(@event.Id));

        early.Fault!.Code.ShouldBe("engagement.poll-open");
        (await app.Read(db => db.Stages.SingleAsync())).Poll.ShouldBeNull();
    }
}
