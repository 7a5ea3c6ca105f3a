namespace EventFly.Architecture.Tests.Rules;

/// <summary>A context sees of another only what stands in its <c>Contracts</c>.</summary>
internal static class ContextBorders
{
    public static IEnumerable<Use> Crossed(IEnumerable<Use> uses, string root) =>
        uses.Where(use =>
            ContextOf(use.From, root) is { } mine
            && ContextOf(use.To, root) is { } theirs
            && mine != theirs
            && !use.To.StartsWith($"{root}.{theirs}.Contracts.", StringComparison.Ordinal)
        );

    /// <summary>The context that a type belongs to, or null for the kernel and for what is not ours.</summary>
    private static string? ContextOf(string type, string root) =>
        House.Contexts.FirstOrDefault(c => type.StartsWith($"{root}.{c}.", StringComparison.Ordinal));
}
