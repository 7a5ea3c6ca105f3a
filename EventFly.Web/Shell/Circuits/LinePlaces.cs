using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// Live connections ask at the door: a page whose device, account or network has no place left for a circuit is told so before
/// anything is made for it, and open sockets are counted, with a circuit on them or without.
/// </summary>
internal static class LinePlaces
{
    /// <summary>Twice as many as circuits: a phone is back before its dead line is known to be one.</summary>
    private static readonly Places Lines = new("lines")
    {
        Device = 2 * CircuitPlaces.Circuits.Device,
        Account = 2 * CircuitPlaces.Circuits.Account,
        Network = 2 * CircuitPlaces.Circuits.Network,
    };

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);

    /// <summary>Goes after the participant's cookie, which says from which network somebody comes.</summary>
    public static IApplicationBuilder UseLinePlaces(this WebApplication app)
    {
        var places = app.Services.GetRequiredService<IPlaces>();
        return app.Use(
            (context, next) =>
            {
                var request = context.Request;
                if (!OriginCheck.IsLive(request))
                {
                    return next(context);
                }

                var actor = Actors.From(context.User);
                if (OriginCheck.IsWebSocket(context))
                {
                    return Hold(context, next, places.Take(actor, Lines));
                }

                return IsNewPage(request) && !places.AreLeft(actor, CircuitPlaces.Circuits)
                    ? Refuse(context)
                    : next(context);
            }
        );
    }

    /// <summary>Lost lines come back without negotiating.</summary>
    private static bool IsNewPage(HttpRequest request) =>
        OriginCheck.IsCircuit(request) && request.Path.Value!.EndsWith("/negotiate", StringComparison.Ordinal);

    private static async Task Hold(HttpContext context, RequestDelegate next, IDisposable? line)
    {
        if (line is null)
        {
            await Refuse(context);
            return;
        }

        using (line)
        {
            await next(context);
        }
    }

    private static Task Refuse(HttpContext context) =>
        TooMany.Answer(
            context,
            Wait,
            words =>
                words[
                    "Too many pages are open on this device or in this network. Close some; this one goes on by itself."
                ]
        );
}
