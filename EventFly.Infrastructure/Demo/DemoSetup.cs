using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Demo;

internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services
            .AddSingleton<DemoWish>()
            .AddScoped<DemoSeed>()
            .AddScoped<DemoAccounts>()
            .AddScoped<DemoOrganization>()
            .AddScoped<DemoConferences>()
            .AddScoped<DemoFeed>()
            .AddScoped<DemoTickets>()
            .AddScoped<DemoPolls>()
            .AddScoped<DemoQuiz>()
            .AddScoped<DemoQuestions>()
            .AddScoped<DemoSchedule>();
}
