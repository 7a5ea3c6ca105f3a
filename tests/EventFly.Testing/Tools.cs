using System.Diagnostics;

namespace EventFly.Testing;

/// <summary>Programs of others that read what we write: <c>pdftotext</c>, <c>pdftoppm</c>, <c>zbarimg</c>. <c>tests/run</c> installs them.</summary>
public static class Tools
{
    /// <summary>Why a test that needs them cannot run here; null when it can.</summary>
    public static string? Missing(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!File.Exists($"/usr/bin/{name}"))
            {
                return $"{name} is not installed (tests/run installs it)";
            }
        }

        return null;
    }

    /// <summary>What the pages of a PDF file say, as a reader finds it.</summary>
    public static Task<string> TextOf(string pdf) => Run("pdftotext", "-layout", pdf, "-");

    /// <summary>What the QR codes of a PDF file say, one page after the other, read from its pages as pictures.</summary>
    public static async Task<IReadOnlyList<string>> QrCodesOf(string pdf)
    {
        var folder = Directory.CreateTempSubdirectory("eventfly-pages-");
        try
        {
            // About half of what a plain printer puts on paper; coarser, a code in hundreds comes out too blurred to be read.
            await Run("pdftoppm", "-r", "150", "-gray", "-png", pdf, Path.Combine(folder.FullName, "page"));
            var pages = folder.GetFiles("*.png").Select(f => f.FullName).Order(StringComparer.Ordinal);
            // QR codes alone: it looks for every other kind of code too, and once found something that is none of ours.
            var read = await Run("zbarimg", ["--raw", "-q", "-Sdisable", "-Sqrcode.enable", .. pages]);
            return read.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await errors}");
    }
}
