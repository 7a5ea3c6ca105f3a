namespace EventFly.Core.Kernel;

/// <summary>A QR code as one SVG path in a square view box; quiet zone included.</summary>
/// <param name="Size">Modules along each side: <c>viewBox="0 0 Size Size"</c>.</param>
/// <param name="Path">The dark modules, as path data.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>The same as lines along the middle of their modules, to be drawn as wide as one module.</summary>
    public string Lines { get; init; } = "";
}

/// <summary>Draws QR codes for tickets and join links.</summary>
public interface IQrCodes
{
    QrPicture Draw(string text);
}
