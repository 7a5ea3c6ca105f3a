namespace EventFly.Core.Kernel;

/// <summary>Languages by their two letters (ISO 639-1), as far as people hold events in them.</summary>
public static class SpokenLanguages
{
    public static IReadOnlyList<string> Codes { get; } =
        (
            "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky "
            + "lb lo lt lv mk ml mn mr ms mt my ne nl no pa pl ps pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi xh yo zh zu"
        ).Split(' ');

    private static readonly HashSet<string> Known = [.. Codes];

    public static bool Are(string code) => Known.Contains(code);
}
