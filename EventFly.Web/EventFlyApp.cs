using EventFly.Infrastructure;
using EventFly.Infrastructure.Persistence;
using EventFly.Web.Api;
using EventFly.Web.Participant;
using EventFly.Web.Shell;

namespace EventFly.Web;

/// <summary>Puts the application together; the only place in Web, with <c>Program.cs</c>, that names Infrastructure.</summary>
public static class EventFlyApp
{
    public static async Task<int> Serve(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        AddEverything(builder);
        await using var app = builder.Build();
        if (await DatabaseStart.Prepare(app.Services, app.Environment) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }

        UseEverything(app);
        app.Lifetime.ApplicationStarted.Register(() => StartNote.Print(app));
        await app.RunAsync();
        return 0;
    }

    internal static void AddEverything(WebApplicationBuilder builder)
    {
        var database = DatabaseSettings.From(builder.Configuration, builder.Environment.ContentRootPath);
        var roles = (builder.Configuration["Roles"] ?? "web,worker").Split(',', StringSplitOptions.TrimEntries);
        builder.Services.AddEventFly(builder.Configuration, database);
        if (roles.Contains("worker"))
        {
            builder.Services.AddWorker();
        }

        builder.Services.AddScreens();
        builder.Services.AddApi();
        builder.Services.AddOperations();
    }

    internal static void UseEverything(WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseParticipantCookie();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseStaleForms();
        app.MapStaticAssets();
        app.MapOperations();
        app.MapApi();
        app.MapScreens();
    }
}
