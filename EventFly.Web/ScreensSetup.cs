using EventFly.Core.Kernel;
using EventFly.Web.Account;
using EventFly.Web.Organizer;
using EventFly.Web.Participant;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;
using EventFly.Web.Shell.Http;
using EventFly.Web.Shell.Layout;
using MudBlazor;
using MudBlazor.Services;

namespace EventFly.Web;

/// <summary>The rooms and what carries them: the one place that names them all.</summary>
internal static class ScreensSetup
{
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddLanguages();
        services.AddSingleton<IReservedSlugs, PageSlugs>();
        services.AddParticipant();
        services.AddRazorComponents().AddCircuits();
        // Where neither the account nor the buttons of a page are.
        services.AddMudServices(o => o.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopCenter);
        services.AddTransient<MudBlazor.MudLocalizer, MudWords>();
        services.AddSignIn();
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(o => o.Cookie.Name = "ef-antiforgery");
        return services;
    }

    /// <summary>Each room maps what it serves besides pages; the pages are found by their addresses.</summary>
    public static void MapScreens(this WebApplication app)
    {
        app.MapSignIn();
        app.MapLanguages();
        app.MapOrganizer();
        app.MapParticipant();
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
