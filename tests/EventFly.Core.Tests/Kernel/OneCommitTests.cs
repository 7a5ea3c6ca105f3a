using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Organizations;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventFly.Core.Tests.Kernel;

/// <summary>What a command changes is there with its trail and its revision, or none of it is.</summary>
public sealed class OneCommitTests
{
    private static readonly PollDraft Words = new("One word for tonight?", [], ResultsShown.WhileOpen)
    {
        Kind = PollKind.OpenText,
    };

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_word_whose_trail_cannot_be_written_is_not_hidden(DatabaseProvider database)
    {
        var disk = new BrokenDisk("INSERT INTO", "engagement_moderation");
        await using var app = await Start(database, disk);
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event, Words);
        await app.Vote(@event, poll, Hosting.Phone(), new Answer("Something rude"));
        var hide = new HideAnswer(@event.Id, poll, 1, "Something rude", IsHidden: true);
        disk.IsBroken = true;

        await Should.ThrowAsync<DbUpdateException>(() => app.Do(hide));

        (await app.Read(db => db.Tallies.SingleAsync())).IsHidden.ShouldBeFalse();
        (await app.Read(db => db.Rounds.SingleAsync())).Revision.ShouldBe(1);
        disk.IsBroken = false;
        await app.Do(hide);
        (await app.Read(db => db.Tallies.SingleAsync())).IsHidden.ShouldBeTrue();
        (await app.Read(db => db.Moderation.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_report_whose_trail_cannot_be_written_stays_open(DatabaseProvider database)
    {
        var disk = new BrokenDisk("INSERT INTO", "engagement_moderation");
        await using var app = await Start(database, disk);
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var report = new ReportToTeam(new(meetup.Id, post), ReportReason.Spam);
        await app.Do(report, Hosting.Phone());
        disk.IsBroken = true;

        await Should.ThrowAsync<DbUpdateException>(() => app.Do(new DismissReports(report.Subject), olena));

        (await app.Read(db => db.Reports.SingleAsync())).ClosedAt.ShouldBeNull();
        disk.IsBroken = false;
        await app.Do(new DismissReports(report.Subject), olena);
        (await app.Read(db => db.Moderation.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Who_gives_up_while_a_command_is_being_saved_is_too_late(DatabaseProvider database)
    {
        using var caller = new CancellationTokenSource();
        var impatient = new GivesUpDuringSave(caller);
        await using var app = await Start(database, impatient);
        var organization = await app.Organization(await app.Person("Olena"));
        impatient.IsWatching = true;

        var result = await app.UseCases.Run(
            Actor.System,
            new RenameOrganization(organization.Id, "Renamed"),
            caller.Token
        );

        caller.IsCancellationRequested.ShouldBeTrue();
        result.IsDone.ShouldBeTrue();
        (await app.Read(db => db.Organizations.SingleAsync())).Name.ShouldBe("Renamed");
    }

    [Fact]
    public async Task Who_gives_up_before_leaves_everything_as_it_was()
    {
        await using var app = await TestApp.Start();
        var organization = await app.Organization(await app.Person("Olena"));
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            app.UseCases.Run(Actor.System, new RenameOrganization(organization.Id, "Renamed"), caller.Token)
        );

        (await app.Read(db => db.Organizations.SingleAsync())).Name.ShouldBe(organization.Name);
    }

    private static Task<TestApp> Start(DatabaseProvider database, IInterceptor interceptor) =>
        TestApp.Start(database, services => services.Intercept(interceptor));

    private sealed class GivesUpDuringSave(CancellationTokenSource caller) : SaveChangesInterceptor
    {
        public bool IsWatching { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (IsWatching)
            {
                await caller.CancelAsync();
            }

            return result;
        }
    }
}
