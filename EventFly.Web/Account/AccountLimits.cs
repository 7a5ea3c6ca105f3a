using System.Threading.RateLimiting;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Account;

/// <summary>How often one network address may post to the account pages. Looking at them is free.</summary>
internal static class AccountLimits
{
    public const string Policy = "account";

    /// <summary>A whole venue can stand behind one address; a machine that guesses wants far more.</summary>
    public const int PostsPerMinute = 120;

    public static IServiceCollection AddAccountLimits(this IServiceCollection services) =>
        services.AddRateLimiter(o =>
        {
            o.AddPolicy(
                Policy,
                context =>
                    HttpMethods.IsPost(context.Request.Method)
                        ? RateLimitPartition.GetTokenBucketLimiter(
                            context.Connection.RemoteIpAddress?.ToString() ?? "",
                            _ => new TokenBucketRateLimiterOptions
                            {
                                TokenLimit = PostsPerMinute,
                                TokensPerPeriod = PostsPerMinute / 6,
                                ReplenishmentPeriod = TimeSpan.FromSeconds(10),
                            }
                        )
                        : RateLimitPartition.GetNoLimiter("reading")
            );
            o.OnRejected = async (rejected, cancellation) =>
            {
                var context = rejected.HttpContext;
                var words = context.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "10";
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(
                    words["Many people here are signing in right now. Wait ten seconds, go back and try again."],
                    cancellation
                );
            };
        });
}
