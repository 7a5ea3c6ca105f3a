using System.Reflection;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing.Patterns;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// Words that stand where other addresses have the slug of an organization or event, read from the pages of this assembly:
/// <c>new</c>, because there is <c>/organize/new</c> beside <c>/organize/{organization}</c>.
/// </summary>
internal sealed class PageSlugs : IReservedSlugs
{
    private static readonly HashSet<string> Reserved = Among(
        typeof(PageSlugs)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>())
            .Select(r => RoutePatternFactory.Parse(r.Template))
    );

    public bool Has(string slug) => Reserved.Contains(slug);

    public static HashSet<string> Among(IEnumerable<RoutePattern> routes)
    {
        var all = routes.Select(r => r.PathSegments.Select(s => s.Parts[0]).ToArray()).ToArray();
        var words = all.SelectMany(route =>
            Enumerable
                .Range(0, route.Length)
                .Where(place => IsSlug(route[place]))
                .SelectMany(place => all.Where(other => Meet(route, other, place)).Select(other => Word(other[place])))
        );
        return words.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsSlug(RoutePatternPart part) =>
        part is RoutePatternParameterPart { ParameterPolicies.Count: 0 } parameter
        && (
            parameter.Name.Equals("organization", StringComparison.OrdinalIgnoreCase)
            || parameter.Name.Equals("slug", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>One address may lead to both, and the other has a word at this place.</summary>
    private static bool Meet(RoutePatternPart[] route, RoutePatternPart[] other, int place) =>
        other.Length > place
        && other[place] is RoutePatternLiteralPart
        && route
            .Take(place)
            .Zip(other)
            .All(p =>
                Word(p.First) is not { Length: > 0 } word
                || Word(p.Second) is ""
                || word.Equals(Word(p.Second), StringComparison.OrdinalIgnoreCase)
            );

    private static string Word(RoutePatternPart part) => part is RoutePatternLiteralPart literal ? literal.Content : "";
}
