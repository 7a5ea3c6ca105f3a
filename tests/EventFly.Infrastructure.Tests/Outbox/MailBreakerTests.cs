using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Organizations.Contracts;
using EventFly.Infrastructure.Email;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using EventFly.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventFly.Infrastructure.Tests.Outbox;

/// <summary>A mail server that is away for a while: letters wait for it, and nothing else does.</summary>
public sealed class MailBreakerTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_letter_waits_for_a_day_and_goes_out_within_minutes_of_its_return(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database, typeof(Posts));
        app.Journal().Failure = new MailAwayException();
        await app.Tell();

        for (var minute = 0; minute < 24 * 60; minute += 5)
        {
            await app.DeliverOutbox();
            app.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var waiting = (await app.Messages()).Single();
        (waiting.ParkedAt, waiting.Attempts).ShouldBe((null, 0));
        app.Journal().Failure = null;
        app.Clock.Advance(MailBreaker.LongestPause);
        await app.DeliverOutbox();
        (await app.Messages()).Single().DeliveredAt.ShouldNotBeNull();
        app.Journal().Lines.Count(l => l == "posted").ShouldBe(1);
    }

    [Fact]
    public async Task One_letter_asks_for_all_and_what_is_ours_does_not_wait()
    {
        await using var app = await Mailroom.Start(DatabaseProvider.Sqlite, typeof(Posts), typeof(Writes));
        app.Journal().Failure = new MailAwayException();
        var told = new List<OrganizationId>();
        for (var i = 0; i < 20; i++)
        {
            told.Add(await app.Tell());
        }

        await app.DeliverOutbox();

        app.Journal().Lines.Count(l => l == "asked").ShouldBe(1);
        app.Journal().Lines.Where(l => l.StartsWith("wrote", StringComparison.Ordinal)).Count().ShouldBe(told.Count);
        app.Journal().Failure = null;
        app.Clock.Advance(MailBreaker.Pause);
        await app.DeliverOutbox();
        app.Journal().Lines.Count(l => l == "posted").ShouldBe(told.Count);
    }

    [Fact]
    public async Task After_three_days_it_counts_as_failed_and_is_parked()
    {
        await using var app = await Mailroom.Start(DatabaseProvider.Sqlite, typeof(Posts));
        app.Journal().Failure = new MailAwayException();
        await app.Tell();
        app.Clock.Advance(MailBreaker.Patience + TimeSpan.FromMinutes(1));

        for (var i = 0; i < OutboxRelay.AttemptsBeforeParking; i++)
        {
            await app.DeliverOutbox();
            app.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        (await app.Messages()).Single().ParkedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_server_that_is_there_takes_a_letter_and_one_that_is_not_is_said_to_be_away()
    {
        await using var app = await TestApp.Start();
        var letter = new Core.Kernel.Letters.Email(
            "maya@example.org",
            "Your ticket",
            "Dear Maya,",
            "Show",
            "/orders/x"
        );
        var sink = new MailSink();
        var emails = new SmtpEmails(
            Options.Create(
                new SmtpSettings
                {
                    Host = "127.0.0.1",
                    Port = sink.Port,
                    Security = "None",
                }
            ),
            app.Services.GetRequiredService<LetterWriter>()
        );

        await emails.Send(letter, TestContext.Current.CancellationToken);
        sink.Taken.ShouldBe(1);
        await sink.DisposeAsync();

        await Should.ThrowAsync<MailAwayException>(() => emails.Send(letter, TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a letter, or fails as the journal says.</summary>
    private sealed class Posts(Journal journal) : IFollowUp<OrganizationCreated>, IReachOutside
    {
        public Task Follow(OrganizationCreated happened, CancellationToken cancellation)
        {
            journal.Write("asked");
            if (journal.Failure is { } failure)
            {
                throw failure;
            }

            journal.Write("posted");
            return Task.CompletedTask;
        }
    }
}
