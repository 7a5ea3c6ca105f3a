using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Registration.Announcing;

internal static class AnnouncingSetup
{
    public static IServiceCollection AddAnnouncing(this IServiceCollection services) =>
        services.AddSingleton<DomainPace>().AddSingleton<CopyLanes>().AddSingleton<AnnouncementSender>();
}
