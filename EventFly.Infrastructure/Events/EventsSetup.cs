using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Listings;
using EventFly.Core.Events.Series;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Events;

internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services, DatabaseProvider database)
    {
        services.AddSingleton<ICalendarFiles, CalendarFiles>();
        services.AddSingleton<IRecurrences, Recurrences>();
        services.AddSingleton<KeptGroups>();
        return database switch
        {
            DatabaseProvider.Sqlite => services.AddScoped<IListingTexts, SqliteListingTexts>(),
            DatabaseProvider.Postgres => services.AddScoped<IListingTexts, PostgresListingTexts>(),
            _ => services.AddScoped<IListingTexts, PlainListingTexts>(),
        };
    }
}
