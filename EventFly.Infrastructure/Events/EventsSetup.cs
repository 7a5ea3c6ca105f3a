using EventFly.Core.Events.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Events;

internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services) =>
        services.AddSingleton<ICalendarFiles, CalendarFiles>();
}
