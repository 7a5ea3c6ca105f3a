using EventFly.Web.Account;
using EventFly.Web.Participant;
using EventFly.Web.Participant.Quizzes;
using Microsoft.AspNetCore.Components.Endpoints;
using MudBlazor.Services;

namespace EventFly.Web.Shell;

internal static class ScreensSetup
{
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddLanguages();
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(o =>
            {
                // A hall that loses its network at once must find its circuits again: room for all of them, for a while.
                o.DisconnectedCircuitMaxRetained = 20_000;
                o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            })
            .AddHubOptions(o => o.MaximumReceiveMessageSize = 32 * 1024);
        services.AddMudServices();
        services.AddTransient<MudBlazor.MudLocalizer, MudWords>();
        services.AddSignIn();
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "ef-antiforgery";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    public static void MapScreens(this WebApplication app)
    {
        app.MapSignIn();
        app.MapLanguages();
        app.MapCalendarFile();
        app.MapAnswerKeys();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(o =>
            {
                // Secrets share the stream with what users wrote, and compression costs 200 KB a circuit.
                o.DisableWebSocketCompression = true;
                o.ContentSecurityFrameAncestorsPolicy = "'none'";
            });
    }
}
