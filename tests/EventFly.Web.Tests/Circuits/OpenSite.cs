using System.Net;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Organizations;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using EventFly.Testing.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Web.Tests.Circuits;

/// <summary>
/// The application on a port of its own inside this process, so that a test may take a guard out of it and see that the
/// guard was what held.
/// </summary>
internal sealed class OpenSite : IAsyncDisposable
{
    /// <summary>The address of the account that made the events; <see cref="People.Password"/> opens it.</summary>
    public const string Owner = "olena@example.org";

    private readonly WebApplication _app;
    private readonly string _directory;

    private OpenSite(WebApplication app, string directory)
    {
        _app = app;
        _directory = directory;
    }

    public Uri Url => new(_app.Urls.Single());

    public IServiceProvider Services => _app.Services;

    public static async Task<OpenSite> Open(
        Action<IServiceCollection>? change = null,
        params (string Key, string Value)[] settings
    )
    {
        var directory = Directory.CreateTempSubdirectory("eventfly-site-").FullName;
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "EventFly.Web",
                ContentRootPath = ServerSettings.OfThisRepository().ContentRoot,
                EnvironmentName = "Development",
            }
        );
        (string, string)[] own = [("Data:Directory", directory), ("Demo:Seed", "false")];
        builder.Configuration.AddInMemoryCollection(
            own.Concat(settings).Select(s => KeyValuePair.Create(s.Item1, (string?)s.Item2))
        );
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        EventFlyApp.AddEverything(builder);
        change?.Invoke(builder.Services);
        var site = new OpenSite(builder.Build(), directory);
        (await DatabaseStart.Prepare(site.Services, site._app.Environment)).ShouldBeNull();
        EventFlyApp.UseEverything(site._app);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>A published event that is on now, or so many days later.</summary>
    public async Task<EventCard> Event(int inDays = 0)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(inDays);
        var details = Planning.Details() with
        {
            Start = DateTime.SpecifyKind(now.AddHours(-1), DateTimeKind.Unspecified),
            End = DateTime.SpecifyKind(now.AddHours(5), DateTimeKind.Unspecified),
            Zone = "Etc/UTC",
        };
        var organization = await Do(new CreateOrganization("Tech Circle"), await Account(Owner));
        var made = await Do(new CreateEvent(organization.Id, details));
        await Do(new PublishEvent(made.Id));
        return made;
    }

    public async Task<PollId> OpenPoll(EventCard @event)
    {
        var poll = await Do(new CreatePoll(@event.Id, Hosting.Draft()));
        await Do(new OpenPoll(@event.Id, poll));
        return poll;
    }

    public Task ClosePoll(EventCard @event, PollId poll) => Do(new ClosePoll(@event.Id, poll));

    public async Task<T> Do<T>(IUseCase<T> useCase, Actor? actor = null)
    {
        var result = await Services.GetRequiredService<IUseCases>().Run(actor ?? Actor.System, useCase);
        return result.IsDone ? result.Value : throw new InvalidOperationException(result.Fault.Sentence.ToString());
    }

    public async Task<T> Read<T>(Func<EventFlyDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>());
    }

    /// <summary>A confirmed account with <see cref="People.Password"/>.</summary>
    public async Task<Actor> Account(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = Core.Identity.Accounts.Account.Register(email, "Olena", TimeProvider.System.GetUtcNow());
        account.EmailConfirmed = true;
        var made = await scope
            .ServiceProvider.GetRequiredService<UserManager<Core.Identity.Accounts.Account>>()
            .CreateAsync(account, People.Password);
        made.Succeeded.ShouldBeTrue();
        return Actor.Of(account.AccountId, "Olena");
    }

    /// <summary>Follows no redirect, so that a test sees where it leads.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Url };

    /// <summary>Somebody with a browser of their own.</summary>
    public Visitor Visitor() => new(Url);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}

/// <summary>A browser without scripts: cookies, and requests that carry them.</summary>
internal sealed class Visitor : IDisposable
{
    public Visitor(Uri site)
    {
        Site = site;
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = site };
    }

    public Uri Site { get; }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public void Dispose() => Http.Dispose();
}
