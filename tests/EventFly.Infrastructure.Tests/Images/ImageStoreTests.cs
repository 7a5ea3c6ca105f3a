using System.Text;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Images;
using EventFly.Infrastructure.Persistence;
using SkiaSharp;

namespace EventFly.Infrastructure.Tests.Images;

public sealed class ImageStoreTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("eventfly-images-").FullName;
    private readonly ImageStore _store;

    public ImageStoreTests() => _store = new(new DatabaseSettings(DatabaseProvider.Sqlite, "", _directory));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task What_phones_make_is_taken_and_drawn_anew(SKEncodedImageFormat format)
    {
        var stored = (await Store(Samples.Picture(640, 400, format))).Value;

        (stored.Width, stored.Height).ShouldBe((640, 400));
        using var codec = SKCodec.Create(_store.Open(stored.Name));
        codec.EncodedFormat.ShouldBe(SKEncodedImageFormat.Webp);
        (codec.Info.Width, codec.Info.Height).ShouldBe((640, 400));
    }

    [Fact]
    public async Task A_gif_is_taken() => (await Store(Samples.Gif)).Value.Width.ShouldBe(1);

    [Fact]
    public async Task A_large_picture_is_shrunk_to_2000_pixels() =>
        (await Store(Samples.Picture(5_000, 2_500, SKEncodedImageFormat.Jpeg))).Value.ShouldSatisfyAllConditions(
            s => s.Width.ShouldBe(2_000),
            s => s.Height.ShouldBe(1_000)
        );

    [Fact]
    public async Task Where_it_was_taken_is_gone_and_it_stands_upright()
    {
        var file = Samples.WithExif(Samples.Picture(300, 200, SKEncodedImageFormat.Jpeg), orientation: 6, "52.5200N");
        Encoding.Latin1.GetString(file).ShouldContain("52.5200N");

        var stored = (await Store(file)).Value;

        (stored.Width, stored.Height).ShouldBe((200, 300));
        using var kept = new MemoryStream();
        await using (var picture = _store.Open(stored.Name)!)
        {
            await picture.CopyToAsync(kept, TestContext.Current.CancellationToken);
        }

        var text = Encoding.Latin1.GetString(kept.ToArray());
        text.ShouldNotContain("52.5200N");
        text.ShouldNotContain("Exif", Case.Insensitive);
        // The corner that was at the top left of the sensor is at the top right of the picture.
        using var shown = SKBitmap.Decode(kept.ToArray());
        shown.GetPixel(190, 10).Red.ShouldBeGreaterThan((byte)200);
        shown.GetPixel(10, 10).Red.ShouldBeLessThan((byte)100);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("BM")]
    [InlineData("%PDF-1.7")]
    public async Task What_is_no_picture_is_refused_whatever_its_name(string content) =>
        (await Store(Encoding.UTF8.GetBytes(content))).Fault.ShouldBe(ImageFaults.NoPicture);

    [Fact]
    public async Task A_picture_that_would_fill_the_memory_is_refused_by_its_header() =>
        (await Store(Samples.PngHeader(60_000, 60_000))).Fault.ShouldBe(ImageFaults.TooLarge);

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    public async Task Half_a_picture_is_refused(SKEncodedImageFormat format)
    {
        var whole = Samples.Picture(400, 400, format);

        (await Store(whole[..(whole.Length / 2)])).Fault.ShouldBe(ImageFaults.Damaged);
    }

    [Fact]
    public async Task A_file_over_five_megabytes_is_refused() =>
        (await Store(new byte[IImages.MostBytes + 1])).Fault.ShouldBe(ImageFaults.TooHeavy);

    [Fact]
    public async Task What_hides_behind_a_picture_does_not_get_through()
    {
        byte[] file = [.. Samples.Gif, .. Encoding.UTF8.GetBytes("<script>alert(1)</script>")];

        var stored = (await Store(file)).Value;

        using var reader = new StreamReader(_store.Open(stored.Name)!, Encoding.Latin1);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain("script");
    }

    [Theory]
    [InlineData("../eventfly.db")]
    [InlineData("..%2Feventfly.db")]
    [InlineData("/etc/passwd")]
    [InlineData("00000000000000000000000000.webp")]
    [InlineData("00000000000000000000000/../a.webp")]
    [InlineData("")]
    public void No_other_file_is_opened_or_deleted(string name)
    {
        _store.Open(name).ShouldBeNull();
        _store.Delete(name);
    }

    [Fact]
    public async Task A_deleted_picture_is_gone()
    {
        var stored = (await Store(Samples.Gif)).Value;

        _store.Delete(stored.Name);

        _store.Open(stored.Name).ShouldBeNull();
        Directory.GetFiles(Path.Combine(_directory, "uploads")).ShouldBeEmpty();
    }

    private Task<Result<StoredImage>> Store(byte[] file) =>
        _store.Store(file, new ImageOwner("team", "olena"), TestContext.Current.CancellationToken);
}
