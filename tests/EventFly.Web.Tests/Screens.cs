using System.Security.Claims;
using Bunit;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Shell.Circuits;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace EventFly.Web.Tests;

/// <summary>A place to render one screen in: the real application below it, one person in front of it.</summary>
internal static class Screens
{
    public static Task<TestApp> App() =>
        TestApp.Start(change: services => services.AddScoped<IParticipationLookup, QuietRoom>());

    public static BunitContext For(TestApp app, Actor person)
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddLogging();
        context.Services.AddLanguages();
        context.Services.AddMudServices();
        context.Services.AddSingleton<TimeProvider>(app.Clock);
        context.Services.AddSingleton(new CountedRuns(app.UseCases));
        context.Services.AddSingleton<IUseCases>(s => s.GetRequiredService<CountedRuns>());
        context.Services.AddSingleton(app.Services.GetRequiredService<ISignals>());
        context.Services.AddSingleton(app.Services.GetRequiredService<IMarkdown>());
        context.Services.AddSingleton(app.Services.GetRequiredService<IQrCodes>());
        context.Services.AddSingleton<Freshness>();
        context.Services.AddSingleton(new SiteAddress(new ConfigurationBuilder().Build()));
        context.Services.AddSingleton<CircuitLine>();
        context.AddAuthorization().SetAuthorized(person.Name).SetClaims(Claims(person));
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context;
    }

    private static Claim[] Claims(Actor person) =>
        person.Account is { } account
            ? [new(ClaimTypes.NameIdentifier, account.ToString()), new(Actors.NameClaim, person.Name)]
            : [new(Actors.ParticipantClaim, person.Participant!.Value.ToString())];

    private sealed class QuietRoom : IParticipationLookup
    {
        public Task<Participation> Of(EventId id, CancellationToken cancellation) =>
            Task.FromResult(new Participation(Participants: 7, Votes: 4, Voters: 3, Posts: 0, Present: 2));
    }
}
