namespace EventFly.Web.Api.Exports;

/// <summary>Where files are written that are sent only when they are whole.</summary>
internal sealed record DownloadFolder(string Path)
{
    public static readonly DownloadFolder OfTheSystem = new(System.IO.Path.GetTempPath());
}
