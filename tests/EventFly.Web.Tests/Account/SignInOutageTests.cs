using System.Collections.Concurrent;
using System.Net;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Web.Tests.Account;

public sealed class SignInOutageTests
{
    [Fact]
    public async Task An_outage_is_told_in_one_warning_however_many_requests_meet_it_and_signs_nobody_out()
    {
        var database = new BrokenDisk("identity_ended_sign_ins")
        {
            Failure = () => new TimeoutException("It is away."),
        };
        using var log = new WarningLog();
        await using var site = await OpenSite.Open(services =>
            services.Intercept(database).AddLogging(l => l.AddProvider(log))
        );
        await site.Account(OpenSite.Owner);
        using var browser = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
        )
        {
            BaseAddress = site.Url,
        };
        await Site.SignIn(browser, OpenSite.Owner, People.Password);
        (await browser.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);

        for (var outage = 1; outage <= 2; outage++)
        {
            log.Serious.Clear();
            database.IsBroken = true;
            for (var i = 0; i < 5; i++)
            {
                (await browser.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
            }

            database.IsBroken = false;
            database.Failures.ShouldBe(5 * outage);
            log.Serious.ShouldHaveSingleItem().ShouldContain("sign-ins still hold cannot be asked: It is away.");
            (await browser.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>Warnings and worse.</summary>
    private sealed class WarningLog : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Serious { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            Microsoft.Extensions.Logging.EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
            {
                Serious.Add(formatter(state, exception));
            }
        }

        public void Dispose() { }
    }
}
