using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Feed;
using EventFly.Infrastructure.Engagement.Live.Carried;
using EventFly.Infrastructure.Engagement.Live.Halls;
using EventFly.Infrastructure.Engagement.Live.Participants;
using EventFly.Infrastructure.Engagement.Live.Questions;
using EventFly.Infrastructure.Engagement.Live.Rehearsals;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Engagement;

internal static class EngagementSetup
{
    public static IServiceCollection AddEngagement(this IServiceCollection services)
    {
        services.AddSingleton<HallLoader>();
        services.AddSingleton<JoinWriter>();
        services.AddSingleton<Live.Halls.Halls>();
        services.AddSingleton<IHalls>(s => s.GetRequiredService<Live.Halls.Halls>());
        services.AddSingleton<BallotWriter>();
        services.AddSingleton<IBallotWriter>(s => s.GetRequiredService<BallotWriter>());
        services.AddSingleton<RoundSealer>();
        services.AddSingleton<IRoundSealer>(s => s.GetRequiredService<RoundSealer>());
        services.AddSingleton<FeedNews>();
        services.AddSingleton<LikeWriter>();
        services.AddSingleton<ILikeWriter>(s => s.GetRequiredService<LikeWriter>());
        services.AddHostedService(s => s.GetRequiredService<LikeWriter>());
        services.AddSingleton<TurnWriter>();
        services.AddSingleton<ITurnWriter>(s => s.GetRequiredService<TurnWriter>());
        services.AddHostedService(s => s.GetRequiredService<TurnWriter>());
        services.AddSingleton<RehearsalPlayer>();
        services.AddSingleton<IRehearsalPlayer>(s => s.GetRequiredService<RehearsalPlayer>());
        services.AddAsking();
        // Wherever screens are served, votes are written: these are part of serving, not of the worker.
        services.AddHostedService(s => s.GetRequiredService<JoinWriter>());
        services.AddHostedService(s => s.GetRequiredService<BallotWriter>());
        services.AddHostedService(s => s.GetRequiredService<RoundSealer>());
        return services;
    }

    /// <summary>Questions from the audience, and who may take part.</summary>
    private static IServiceCollection AddAsking(this IServiceCollection services)
    {
        services.AddSingleton<BoardLoader>();
        services.AddSingleton<Boards>();
        services.AddSingleton<IBoards>(s => s.GetRequiredService<Boards>());
        services.AddSingleton<AudienceVoteWriter>();
        services.AddSingleton<IAudienceVoteWriter>(s => s.GetRequiredService<AudienceVoteWriter>());
        services.AddHostedService(s => s.GetRequiredService<AudienceVoteWriter>());
        services.AddSingleton<Exclusions>();
        services.AddSingleton<IExclusions>(s => s.GetRequiredService<Exclusions>());
        services.AddSingleton<IParticipantGate>(s => s.GetRequiredService<Exclusions>());
        return services;
    }

    /// <summary>Rehearsals play in the worker that also delivers the outbox.</summary>
    public static IServiceCollection AddRehearsals(this IServiceCollection services) =>
        services.AddHostedService(s => s.GetRequiredService<RehearsalPlayer>());
}
