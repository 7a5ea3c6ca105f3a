using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace EventFly.Web.Tests.Rights;

/// <summary>Something that the application answers at.</summary>
/// <param name="Path">With its parameters by name, without what they have to look like.</param>
internal sealed record Route(HttpMethod Method, string Path, bool IsPage)
{
    /// <summary>What the tables of these tests know it by.</summary>
    public string Key => $"{Method} {Path}";
}

internal static partial class RoutesOfTheAssembly
{
    /// <summary>Pages, the API and what is downloaded; not the files that lie in wwwroot, and not the framework's own.</summary>
    public static IReadOnlyList<Route> All()
    {
        return
        [
            .. (
                from endpoint in EndpointsOfTheAssembly.All()
                where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                let isPage = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
                let path = Plain("/" + endpoint.RoutePattern.RawText!.Trim('/'))
                where !path.StartsWith("/_", StringComparison.Ordinal) && path is not "/{**path}"
                from method in isPage
                    ? ["GET"]
                    : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
                select new Route(HttpMethod.Parse(method), path, isPage)
            ).Distinct(),
        ];
    }

    private static string Plain(string pattern) =>
        Parameter().Replace(pattern, p => $"{{{p.Groups["name"].Value.ToLowerInvariant()}}}");

    [GeneratedRegex(@"\{(?<name>\**\w+)(:\w+)?\}")]
    private static partial Regex Parameter();
}
