using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Asking;
using EventFly.Infrastructure.Engagement.Feed;
using EventFly.Infrastructure.Engagement.Halls;
using EventFly.Infrastructure.Engagement.Participants;
using EventFly.Infrastructure.Engagement.Rehearsals;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Engagement;

internal static class EngagementSetup
{
    public static IServiceCollection AddEngagement(this IServiceCollection services)
    {
        services.AddSingleton<HallLoader>();
        services.AddSingleton<JoinWriter>();
        services.AddSingleton<Halls.Halls>();
        services.AddSingleton<IHalls>(s => s.GetRequiredService<Halls.Halls>());
        services.AddSingleton<BallotWriter>();
        services.AddSingleton<IBallotBox>(s => s.GetRequiredService<BallotWriter>());
        services.AddScoped<FeedReading>();
        services.AddScoped<FeedModeration>();
        services.AddScoped<PostPolls>();
        services.AddScoped<PostQuizzes>();
        services.AddScoped<PostCargo>();
        services.AddScoped<FeedQuizReading>();
        services.AddSingleton<FeedNews>();
        services.AddSingleton<LikeWriter>();
        services.AddSingleton<ILikeBox>(s => s.GetRequiredService<LikeWriter>());
        services.AddHostedService(s => s.GetRequiredService<LikeWriter>());
        services.AddSingleton<TurnWriter>();
        services.AddSingleton<ITurnBox>(s => s.GetRequiredService<TurnWriter>());
        services.AddHostedService(s => s.GetRequiredService<TurnWriter>());
        services.AddSingleton<RehearsalStage>();
        services.AddSingleton<IRehearsalPlayer>(s => s.GetRequiredService<RehearsalStage>());
        services.AddScoped<RehearsalPurge>();
        services.AddAsking();
        // Wherever screens are served, votes are written: these are part of serving, not of the worker.
        services.AddHostedService(s => s.GetRequiredService<JoinWriter>());
        services.AddHostedService(s => s.GetRequiredService<BallotWriter>());
        return services;
    }

    /// <summary>Questions from the audience, and who may take part.</summary>
    private static IServiceCollection AddAsking(this IServiceCollection services)
    {
        services.AddSingleton<BoardLoader>();
        services.AddSingleton<Boards>();
        services.AddSingleton<IBoards>(s => s.GetRequiredService<Boards>());
        services.AddSingleton<AudienceVoteWriter>();
        services.AddSingleton<IAudienceVotes>(s => s.GetRequiredService<AudienceVoteWriter>());
        services.AddHostedService(s => s.GetRequiredService<AudienceVoteWriter>());
        services.AddSingleton<Exclusions>();
        services.AddSingleton<IExclusions>(s => s.GetRequiredService<Exclusions>());
        services.AddSingleton<IParticipantGate>(s => s.GetRequiredService<Exclusions>());
        return services;
    }

    /// <summary>Rehearsals play in the worker that also delivers the outbox.</summary>
    public static IServiceCollection AddRehearsals(this IServiceCollection services) =>
        services.AddHostedService(s => s.GetRequiredService<RehearsalStage>());
}
