using EventFly.Core.Identity.Accounts;
using EventFly.Core.Kernel;

namespace EventFly.Web.Api;

internal static class IdentityApi
{
    public static void MapIdentity(this RouteGroupBuilder api) =>
        api.MapGet("/me", (HttpContext context, IUseCases useCases) => useCases.Answer(context, new GetProfile()))
            .WithTags("Identity")
            .As("ReadProfile", "Who you are signed in as");
}
