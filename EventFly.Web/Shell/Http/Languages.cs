using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// The languages of the screens. A reader gets what the browser asks for, until they choose: the choice is a cookie, so
/// that circuits, which start with a request of their own, follow it as well.
/// </summary>
internal static class Languages
{
    public const string CookieName = "ef-language";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>Each with its name in itself.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> All = [("en", "English"), ("de", "Deutsch")];

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization().AddSingleton<IStringLocalizer<Words>, IsolatingWords>();
        return services.Configure<RequestLocalizationOptions>(o =>
        {
            string[] codes = [.. All.Select(l => l.Code)];
            o.SetDefaultCulture("en").AddSupportedCultures(codes).AddSupportedUICultures(codes);
            EventClock.WriteEnglishByTheDay(o);
            o.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = CookieName, Options = o },
                new AcceptLanguageHeaderRequestCultureProvider { Options = o },
            ];
            o.ApplyCurrentCultureToResponseHeaders = true;
        });
    }

    /// <summary>Where a reader chooses: <c>/language?to=de&amp;returnUrl=/e/quiz-night</c>.</summary>
    public static void MapLanguages(this WebApplication app) =>
        app.MapGet("/language", Choose).ExcludeFromDescription();

    /// <summary>The address that chooses a language and comes back to this path.</summary>
    public static string AddressOf(string code, string path) =>
        ReturnTo.With("/language", path) is var address && address.Contains('?')
            ? $"{address}&to={code}"
            : $"{address}?to={code}";

    private static IResult Choose(HttpContext context, string? to, string? returnUrl)
    {
        if (All.Any(l => l.Code == to))
        {
            context.Response.Cookies.Append(
                CookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(to!)),
                new CookieOptions { MaxAge = Lifetime }
            );
        }

        return Results.LocalRedirect(ReturnTo.Local(returnUrl) ?? "/");
    }
}
