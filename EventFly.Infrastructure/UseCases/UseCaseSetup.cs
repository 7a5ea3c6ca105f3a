using EventFly.Core.Kernel;
using EventFly.Infrastructure.Faults;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.UseCases;

internal static class UseCaseSetup
{
    private static readonly Type[] Open = [typeof(IHandler<,>), typeof(IFollowUp<>)];

    /// <summary>
    /// Registers what Core offers: handlers, follow-ups, their collaborators, and the implementations of the contracts between contexts. One
    /// scan at start, so that a new use case needs no registration.
    /// </summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Failpoints.From(configuration));
        services.AddSingleton<IUseCases, UseCaseRunner>();
        var factor = SettingsCheck.ThrottlesFactor(configuration) ?? 1;
        services.AddSingleton<IThrottles>(_ => new Throttles(factor));
        services.AddSingleton<IPlaces>(_ => new HeldPlaces(factor));
        services.AddScoped<AfterCommit>();
        services.AddScoped<IAfterCommit>(s => s.GetRequiredService<AfterCommit>());
        services.AddScoped<RunTransaction>();
        services.AddScoped<IRunTransaction>(s => s.GetRequiredService<RunTransaction>());
        services.AddScoped(s => s.GetRequiredService<RunContext>().Actor);
        foreach (var contextDb in typeof(EventFlyDbContext).GetInterfaces().Where(IsContextDb))
        {
            services.AddScoped(contextDb, s => s.GetRequiredService<EventFlyDbContext>());
        }

        foreach (var (service, implementation) in Offered())
        {
            services.AddScoped(service, implementation);
        }

        foreach (var collaborator in Collaborators())
        {
            services.AddScoped(collaborator);
        }

        return services;
    }

    private static IEnumerable<Type> Collaborators() =>
        typeof(IUseCases)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICollaborator)));

    private static bool IsContextDb(Type type) =>
        type.Assembly == typeof(IUseCases).Assembly && type.Name.EndsWith("Db", StringComparison.Ordinal);

    private static IEnumerable<(Type Service, Type Implementation)> Offered() =>
        from type in typeof(IUseCases).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false }
        from service in type.GetInterfaces()
        where IsOffer(service)
        select (service, type);

    private static bool IsOffer(Type service) =>
        service == typeof(IAccessGate)
        || (service.IsGenericType && Open.Contains(service.GetGenericTypeDefinition()))
        || (service.Namespace is { } home && home.EndsWith(".Contracts", StringComparison.Ordinal));
}
