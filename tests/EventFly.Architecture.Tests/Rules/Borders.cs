namespace EventFly.Architecture.Tests.Rules;

/// <summary>Parts of the house that do not see into each other; what stands in a part's <c>Contracts</c> is for all.</summary>
internal static class Borders
{
    public static readonly string[] Halves = ["Live", "Feed"];
    public static readonly string[] Rooms = ["Account", "Desk", "Organizer", "Participant", "Stage"];

    public static IEnumerable<Use> Crossed(IEnumerable<Use> uses, string root, string[] parts) =>
        Crossed(uses, root, root, parts);

    /// <param name="from">Where the users stand, such as <c>EventFly.Infrastructure</c>.</param>
    /// <param name="to">Where the parts stand that they use, such as <c>EventFly.Core</c>.</param>
    /// <param name="parts">Folders of the same names on both sides.</param>
    public static IEnumerable<Use> Crossed(IEnumerable<Use> uses, string from, string to, string[] parts) =>
        uses.Where(use =>
            PartOf(use.From, from, parts) is { } mine
            && PartOf(use.To, to, parts) is { } theirs
            && mine != theirs
            && !use.To.StartsWith($"{to}.{theirs}.Contracts.", StringComparison.Ordinal)
        );

    /// <summary>What all rooms share stands below them and names none.</summary>
    public static IEnumerable<Use> UpFromShell(IEnumerable<Use> uses, string root) =>
        uses.Where(use =>
            use.From.StartsWith(root + ".Shell.", StringComparison.Ordinal)
            && PartOf(use.To, root, [.. Rooms, "Api"]) is not null
        );

    /// <summary>The part that a type belongs to; null for what is shared and for what is not ours.</summary>
    private static string? PartOf(string type, string root, string[] parts) =>
        parts.FirstOrDefault(part => type.StartsWith($"{root}.{part}.", StringComparison.Ordinal));
}
