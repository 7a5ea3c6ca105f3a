using System.Security.Claims;
using Bunit;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Shell;
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
        context.Services.AddLocalization();
        context.Services.AddMudServices();
        context.Services.AddSingleton<TimeProvider>(app.Clock);
        context.Services.AddSingleton(new CountedRuns(app.UseCases));
        context.Services.AddSingleton<IUseCases>(s => s.GetRequiredService<CountedRuns>());
        context.Services.AddSingleton(app.Services.GetRequiredService<ISignals>());
        context.Services.AddSingleton(app.Services.GetRequiredService<IMarkdown>());
        context.Services.AddSingleton(app.Services.GetRequiredService<IQrCodes>());
        context.Services.AddSingleton(app.Services.GetRequiredService<IHalls>());
        context.Services.AddSingleton(app.Services.GetRequiredService<IBoards>());
        context.Services.AddSingleton(app.Services.GetRequiredService<IExclusions>());
        context.AddAuthorization().SetAuthorized(person.Name).SetClaims(Claims(person));
        return context;
    }

    private static Claim[] Claims(Actor person) =>
        person.Account is { } account
            ? [new(ClaimTypes.NameIdentifier, account.ToString()), new(Actors.NameClaim, person.Name)]
            : [new(Actors.ParticipantClaim, person.Participant!.Value.ToString())];

    private sealed class QuietRoom : IParticipationLookup
    {
        public Task<Participation> Of(EventId id, CancellationToken cancellation) =>
            Task.FromResult(new Participation(Participants: 7, Votes: 4, Voters: 3, Posts: 0));
    }
}

/// <summary>The real runner, and how often each use case was asked for.</summary>
internal sealed class CountedRuns(IUseCases real) : IUseCases
{
    private int _all;

    public int All => Volatile.Read(ref _all);

    public Task<Result<TResult>> Run<TResult>(
        Actor actor,
        IUseCase<TResult> useCase,
        CancellationToken cancellation = default
    )
    {
        Interlocked.Increment(ref _all);
        return real.Run(actor, useCase, cancellation);
    }
}
