using EventFly.Web.Account;
using EventFly.Web.Organizer;
using EventFly.Web.Organizer.Quizzes;
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
        services.AddRazorComponents().AddCircuits();
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
        app.MapResultFiles();
        app.MapQuizFiles("/organize/{organization}/events/{slug}/quizzes/{quiz:guid}");
        app.MapAnswerKeys();
        app.MapMedia();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(o =>
            {
                // Secrets share the stream with what users wrote, and compression costs 200 KB a circuit.
                o.DisableWebSocketCompression = true;
                o.ContentSecurityFrameAncestorsPolicy = "'none'";
            });
    }
}
