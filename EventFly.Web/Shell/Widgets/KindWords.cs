using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Widgets;

/// <summary>What kinds of events, and languages, are called.</summary>
internal static class KindWords
{
    public static string Kind(this IStringLocalizer<Words> words, EventKind kind) =>
        kind switch
        {
            EventKind.Conference => words["Conference"],
            EventKind.Meetup => words["Meetup"],
            EventKind.Workshop => words["Workshop"],
            EventKind.Talk => words["Talk"],
            EventKind.Concert => words["Concert"],
            EventKind.Festival => words["Festival"],
            EventKind.Party => words["Party"],
            EventKind.Exhibition => words["Exhibition"],
            EventKind.Sport => words["Sport"],
            _ => words["Other kinds"],
        };

    /// <summary>In the language of whoever reads.</summary>
    /// <param name="code">ISO 639-1.</param>
    public static string Language(string code) => CultureInfo.GetCultureInfo(code).DisplayName;

    /// <summary>All that an event can have, by their names.</summary>
    public static IReadOnlyList<(string Code, string Name)> Languages() =>
        [
            .. SpokenLanguages
                .Codes.Select(code => (code, Name: Language(code)))
                .OrderBy(l => l.Name, StringComparer.CurrentCulture),
        ];
}
