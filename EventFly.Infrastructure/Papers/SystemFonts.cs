using System.Collections.Concurrent;
using SkiaSharp;

namespace EventFly.Infrastructure.Papers;

/// <summary>
/// A font of this machine for what the bundled ones do not have, mostly Chinese, Japanese and Korean. Where the drawing library
/// knows the system's fonts it is asked; on Linux ours does not, so files with known names are looked for.
/// </summary>
internal static class SystemFonts
{
    private static readonly string[] Folders =
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
    ];

    private static readonly string[] Names =
    [
        "NotoSansCJK-Regular.ttc",
        "NotoSansCJKsc-Regular.otf",
        "NotoSansSC-Regular.otf",
        "SourceHanSans-Regular.ttc",
        "DroidSansFallbackFull.ttf",
        "wqy-microhei.ttc",
        "wqy-zenhei.ttc",
        "unifont.ttf",
    ];

    private static readonly ConcurrentDictionary<int, PaperFace?> Known = new();
    private static readonly Lazy<PaperFace[]> Found = new(Find);

    public static PaperFace? For(int codePoint) => Known.GetOrAdd(codePoint, Look);

    private static PaperFace? Look(int codePoint)
    {
        if (Found.Value.FirstOrDefault(f => f.Has(codePoint)) is { } found)
        {
            return found;
        }

        using var match = SKFontManager.Default.MatchCharacter(codePoint);
        if (match is null)
        {
            return null;
        }

        using var stream = match.OpenStream(out var index);
        var file = new byte[stream.Length];
        return
            stream.Read(file, file.Length) == file.Length
            && PaperFace.Of(file, index) is { } face
            && face.Has(codePoint)
            ? face
            : null;
    }

    private static PaperFace[] Find()
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return
        [
            .. Folders
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", all))
                .Select(path => (Path: path, Place: Array.IndexOf(Names, Path.GetFileName(path))))
                .Where(font => font.Place >= 0)
                .OrderBy(font => font.Place)
                .Take(2)
                .Select(font => PaperFace.Of(File.ReadAllBytes(font.Path)))
                .OfType<PaperFace>(),
        ];
    }
}
