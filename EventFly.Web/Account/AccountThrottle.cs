using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Account;

/// <summary>A page of accounts: one network may post to all of them together only so often. Looking at them is free.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AccountPageAttribute : Attribute;

internal static class AccountThrottle
{
    /// <summary>A whole venue can stand behind one address; a machine that guesses wants far more.</summary>
    private static readonly Throttle Posts = new("account-pages")
    {
        Network = new Rate(120, TimeSpan.FromMilliseconds(500)),
    };

    /// <summary>Stands after routing and after the participant's cookie, which says from which network somebody comes.</summary>
    public static IApplicationBuilder UseAccountThrottle(this WebApplication app)
    {
        var throttles = app.Services.GetRequiredService<IThrottles>();
        return app.Use(
            (context, next) =>
                IsPosted(context) && throttles.Take(Actors.From(context.User), Posts) is { RetryAfter: { } wait }
                    ? TooMany.Answer(
                        context,
                        wait,
                        words =>
                            words["Many people here are signing in right now. Wait a moment, go back and try again."]
                    )
                    : next(context)
        );
    }

    private static bool IsPosted(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<AccountPageAttribute>() is not null;
}
