using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
using EventFly.Core.Kernel.Letters;
using EventFly.Infrastructure.Email;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace EventFly.Infrastructure.Tests.Email;

public sealed class LetterTests
{
    [Fact]
    public async Task A_mail_server_that_was_away_gets_the_letter_later_and_once()
    {
        var letters = new Letters { Failures = 2 };
        await using var app = await TestApp.Start(change: letters.Use);
        await app.Do(new RegisterAccount("Maya", "maya@example.org", "quiet tram by the lake"));

        await app.DeliverOutbox();
        letters.Sent.ShouldBeEmpty();
        (await app.Read(db => db.Outbox.Select(m => m.LastError).SingleAsync()))!.ShouldContain("mail server is away");

        for (var minute = 0; minute < 5; minute++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.DeliverOutbox();
        }

        letters.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_letter_goes_out_while_no_transaction_is_open()
    {
        var writer = new WritesMeanwhile();
        await using var app = await TestApp.Start(change: s => s.AddSingleton<IEmails>(writer));
        writer.Write = () => app.Do(new AskForPasswordReset("olena@example.org"));
        await app.Person("Olena");
        await app.Do(new RegisterAccount("Maya", "maya@example.org", "quiet tram by the lake"));

        await app.DeliverOutbox().WaitAsync(TimeSpan.FromSeconds(8));

        writer.HasWritten.ShouldBeTrue();
        (await app.Read(db => db.Outbox.CountAsync(m => m.LastError != null))).ShouldBe(0);
    }

    [Fact]
    public async Task The_mailbox_keeps_both_bodies_and_links_that_lead_to_this_site()
    {
        await using var app = await TestApp.Start();
        await app
            .Services.GetRequiredService<IEmails>()
            .Send(
                new Core.Kernel.Letters.Email(
                    "maya@example.org",
                    "A <b>subject</b>",
                    "Hello,\n\n1 < 2",
                    "Go",
                    "/account/x?a=1&b=2"
                ),
                CancellationToken.None
            );

        var letter = (await app.Services.GetRequiredService<IMailbox>().List(CancellationToken.None)).Single();

        letter.To.ShouldContain("maya@example.org");
        letter.Links.ShouldBe(["http://localhost:5080/account/x?a=1&b=2"]);
        letter.Html.ShouldContain("1 &lt; 2");
        letter.Html.ShouldNotContain("<b>subject");
        (
            await app.Services.GetRequiredService<IMailbox>().Find("../" + letter.Id, CancellationToken.None)
        ).ShouldBeNull();
    }

    [Fact]
    public void Outside_Development_the_settings_must_be_there_and_the_refusal_says_which()
    {
        var production = new EmailChecks(new Place("Production"));
        var development = new EmailChecks(new Place("Development"));

        production.Validate(null, new SmtpSettings()).FailureMessage!.ShouldContain("Email__Smtp__Host");
        production.Validate(null, new SiteSettings()).FailureMessage!.ShouldContain("Site__Address");
        development.Validate(null, new SmtpSettings()).Succeeded.ShouldBeTrue();
        development.Validate(null, new SmtpSettings { Host = "mail", Port = 0 }).Failed.ShouldBeTrue();
        development.Validate(null, new SiteSettings { Address = "javascript:1" }).Failed.ShouldBeTrue();
        production.Validate(null, new SiteSettings { Address = "https://events.example.org" }).Succeeded.ShouldBeTrue();
    }

    private sealed class WritesMeanwhile : IEmails
    {
        public Func<Task>? Write { get; set; }

        public bool HasWritten { get; private set; }

        public async Task Send(Core.Kernel.Letters.Email email, CancellationToken cancellation)
        {
            if (!HasWritten)
            {
                HasWritten = true;
                await Write!();
            }
        }
    }

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
