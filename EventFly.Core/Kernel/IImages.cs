namespace EventFly.Core.Kernel;

/// <param name="Name">Its key, and the last part of its address <c>/media/{name}</c>: 130 random bits.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record StoredImage(string Name, int Width, int Height)
{
    /// <summary>Where pictures are shown: this and their name.</summary>
    public const string Folder = "/media/";

    public string Address => Folder + Name;
}

/// <summary>Who brings a picture.</summary>
/// <param name="Organization">The team that it is for.</param>
/// <param name="Account">The person.</param>
public readonly record struct ImageOwner(string Organization, string Account);

/// <summary>Pictures that people upload. What is kept is drawn anew: of the file that came nothing remains but its pixels.</summary>
public interface IImages
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    const int MostBytes = 5 * 1024 * 1024;

    /// <summary>The longest side that is kept, in pixels; larger pictures are shrunk.</summary>
    const int LongestSide = 2_000;

    /// <summary>
    /// Takes JPEG, PNG, WebP and the first frame of a GIF, told by what is in the file and not by its name. Refusals name the
    /// field <c>image</c>.
    /// </summary>
    /// <param name="file">At most <see cref="MostBytes"/>.</param>
    /// <param name="owner">Pictures of different owners are drawn in turn.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    Task<Result<StoredImage>> Store(byte[] file, ImageOwner owner, CancellationToken cancellation);

    /// <summary>The picture as WebP; null when there is none of that name.</summary>
    Stream? Open(string name);

    void Delete(string name);
}
