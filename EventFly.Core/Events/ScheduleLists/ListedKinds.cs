using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>What kind of session a line means, in English or German.</summary>
internal static class ListedKinds
{
    private static readonly (SessionKind Kind, string[] Words)[] Known =
    [
        (SessionKind.Talk, ["talk", "keynote", "lecture", "vortrag", "lightning talk"]),
        (SessionKind.Workshop, ["workshop", "tutorial", "training"]),
        (SessionKind.Discussion, ["discussion", "panel", "diskussion", "podium", "gespräch", "q&a"]),
        (SessionKind.Break, ["break", "pause", "lunch", "coffee", "mittag", "mittagessen", "kaffee"]),
        (SessionKind.Other, ["other", "sonstiges", "anderes", "andere"]),
    ];

    private static readonly string[] Breaks = ["break", "pause", "lunch", "mittagessen", "kaffeepause", "mittagspause"];

    public static SessionKind? Read(string text) =>
        Known
            .Where(k => k.Words.Any(w => Text.Likeness(w) == Text.Likeness(text)))
            .Select(k => (SessionKind?)k.Kind)
            .FirstOrDefault();

    /// <summary>Where a list has no column for it: "Coffee break" with nobody who speaks is a break.</summary>
    public static SessionKind Guess(string title, string speakers) =>
        speakers.Length == 0
        && title.Split(' ').Any(word => Breaks.Contains(word.Trim(',', '.', ':'), StringComparer.OrdinalIgnoreCase))
            ? SessionKind.Break
            : SessionKind.Talk;
}
