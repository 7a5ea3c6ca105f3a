namespace EventFly.Infrastructure.Tests.Papers;

/// <summary>A file for as long as others read it.</summary>
internal sealed class PdfFile : IDisposable
{
    public PdfFile(byte[] pdf) => File.WriteAllBytes(Path, pdf);

    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"eventfly-{Guid.CreateVersion7():n}.pdf");

    public void Dispose() => File.Delete(Path);
}
