using System.Buffers;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Images;

/// <summary>Pictures as files below the data directory, under names that nobody can guess.</summary>
internal sealed class ImageStore(DatabaseSettings settings) : IImages, IDisposable
{
    private const string Ending = ".webp";

    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789abcdefghjkmnpqrstvwxyz");

    private readonly string _folder = Path.Combine(settings.DataDirectory, "uploads");

    private readonly DrawingQueue _queue = new(DrawingQueue.Usual);

    public void Dispose() => _queue.Dispose();

    public async Task<Result<StoredImage>> Store(byte[] file, ImageOwner owner, CancellationToken cancellation)
    {
        if (file.Length > IImages.MostBytes)
        {
            return ImageFaults.TooHeavy;
        }

        Result<Drawn> drawn;
        using (var turn = await _queue.Turn(owner, cancellation))
        {
            if (turn is null)
            {
                return ImageFaults.TooManyWait;
            }

            drawn = await Task.Run(() => Redraw.Picture(file), cancellation);
        }

        if (drawn.Fault is { } fault)
        {
            return fault;
        }

        var name = Secret.NewCode().ToLowerInvariant() + Ending;
        Directory.CreateDirectory(_folder);
        // Under another name until it is whole: a server that dies here leaves no half picture to be shown.
        await File.WriteAllBytesAsync(PathOf(name) + ".part", drawn.Value.WebP, cancellation);
        File.Move(PathOf(name) + ".part", PathOf(name));
        return new StoredImage(name, drawn.Value.Width, drawn.Value.Height);
    }

    public Stream? Open(string name) =>
        IsName(name) && File.Exists(PathOf(name))
            ? new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete)
            : null;

    public void Delete(string name)
    {
        if (IsName(name) && File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Only names that this made: no path, no other ending.</summary>
    private static bool IsName(string name) =>
        name.Length == 26 + Ending.Length
        && name.EndsWith(Ending, StringComparison.Ordinal)
        && name.AsSpan(0, 26).IndexOfAnyExcept(Letters) < 0;
}
