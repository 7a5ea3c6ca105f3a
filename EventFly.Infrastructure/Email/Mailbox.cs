using System.Text.RegularExpressions;
using EventFly.Core.Kernel.Letters;
using EventFly.Infrastructure.Persistence;
using MimeKit;

namespace EventFly.Infrastructure.Email;

/// <summary>Keeps letters as <c>.eml</c> files under the data directory, instead of sending them.</summary>
internal sealed partial class Mailbox(DatabaseSettings data, LetterWriter writer, TimeProvider time)
    : IEmails,
        IMailbox,
        IMailLines
{
    private const int Shown = 100;

    private readonly string _directory = Path.Combine(data.DataDirectory, "mail");

    public async Task Send(Core.Kernel.Letters.Email email, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_directory);
        var path = Path.Combine(_directory, $"{time.GetUtcNow():yyyyMMdd-HHmmss-fff}-{Guid.CreateVersion7():n}");
        await writer.Write(email).WriteToAsync(path + ".part", cancellation);
        // Whoever looks meanwhile sees the whole letter or none.
        File.Move(path + ".part", path + ".eml");
    }

    public async Task<IReadOnlyList<KeptLetter>> List(CancellationToken cancellation)
    {
        if (!Directory.Exists(_directory))
        {
            return [];
        }

        var letters = new List<KeptLetter>();
        foreach (var file in Directory.EnumerateFiles(_directory, "*.eml").OrderDescending().Take(Shown))
        {
            letters.Add(await Read(file, cancellation));
        }

        return letters;
    }

    public async Task<KeptLetter?> Find(string id, CancellationToken cancellation)
    {
        var file = Path.Combine(_directory, id + ".eml");
        return IdShape().IsMatch(id) && File.Exists(file) ? await Read(file, cancellation) : null;
    }

    IMailLine IMailLines.Open() => new Line(this);

    private static async Task<KeptLetter> Read(string file, CancellationToken cancellation)
    {
        var letter = await MimeMessage.LoadAsync(file, cancellation);
        var text = letter.TextBody ?? "";
        return new KeptLetter(
            Path.GetFileNameWithoutExtension(file),
            letter.Date,
            letter.To.ToString(),
            letter.Subject ?? "",
            text,
            letter.HtmlBody ?? "",
            [.. Address().Matches(text).Select(m => m.Value)],
            [.. letter.Attachments.Select(a => a.ContentDisposition?.FileName ?? "")]
        );
    }

    [GeneratedRegex("^[0-9a-f-]{1,80}$")]
    private static partial Regex IdShape();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    private sealed class Line(Mailbox mailbox) : IMailLine
    {
        public async Task<HandoverAnswer> Hand(Core.Kernel.Letters.Email letter, CancellationToken cancellation)
        {
            await mailbox.Send(letter, cancellation);
            return new(Handover.Accepted);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
