using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Participant.Letters;

/// <summary>
/// <c>/unsubscribe/{key}/one-click</c>: where mail programs unsubscribe for whoever clicks there (RFC 8058). They have no cookies and no
/// forms of ours; the key is the right to it. Whoever opens it as a page is asked first: programs that look at links must not act.
/// </summary>
internal static class OneClickUnsubscribe
{
    public static void MapOneClickUnsubscribe(this IEndpointRouteBuilder app)
    {
        app.MapPost("/unsubscribe/{key}/one-click", Act).ExcludeFromDescription();
        app.MapGet("/unsubscribe/{key}/one-click", Ask).ExcludeFromDescription();
    }

    private static async Task<IResult> Act(string key, HttpContext context, IUseCases useCases)
    {
        var done = await useCases.Run(Actors.From(context.User), new Unsubscribe(key), CancellationToken.None);
        return done.IsDone ? Results.Text("You get no more of these letters.") : Results.NotFound();
    }

    private static IResult Ask(string key) => Results.Redirect($"/unsubscribe/{Uri.EscapeDataString(key)}");
}
