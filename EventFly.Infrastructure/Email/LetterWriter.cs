using System.Text.Encodings.Web;
using EventFly.Core.Kernel.Letters;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EventFly.Infrastructure.Email;

/// <summary>Makes a letter of plain text and of HTML in our look from the same sentences.</summary>
internal sealed class LetterWriter(IOptions<SmtpSettings> smtp, OwnAddress own, TimeProvider time)
{
    private const StringComparison Exactly = StringComparison.Ordinal;

    public MimeMessage Write(Core.Kernel.Letters.Email email)
    {
        var link = email.Link is { } path ? new Uri(own.Public, path).AbsoluteUri : null;
        var letter = new MimeMessage { Subject = email.Subject, Date = time.GetUtcNow() };
        letter.From.Add(MailboxAddress.Parse(smtp.Value.From));
        letter.To.Add(MailboxAddress.Parse(email.To));
        // Answers of machines, such as out-of-office notes, are of no use to anybody.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        if (email.Id is { } id)
        {
            letter.MessageId = $"{id}@{own.Public.IdnHost}";
        }

        var unsubscribe = email.Stop is { } stop ? new Uri(own.Public, stop.Link).AbsoluteUri : null;
        if (unsubscribe is not null)
        {
            // One click in a mail program is enough: RFC 8058.
            letter.Headers.Add("List-Unsubscribe", $"<{unsubscribe}/one-click>");
            letter.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            letter.Headers.Add("Precedence", "bulk");
        }

        var body = new BodyBuilder
        {
            TextBody = Plain(email, link, unsubscribe).Replace(LetterStars.Mark, PlainStars(email.Stars), Exactly),
            HtmlBody = Html(email, link, unsubscribe).Replace(LetterStars.Mark, HtmlStars(email.Stars), Exactly),
        };
        foreach (var file in email.Enclosures)
        {
            body.Attachments.Add(file.Name, file.Content, ContentType.Parse(file.Type));
        }

        letter.Body = body.ToMessageBody();
        return letter;
    }

    /// <summary>The most first: whoever is happy is quick.</summary>
    private string PlainStars(LetterStars? stars) =>
        stars is null
            ? ""
            : "\n"
                + string.Join(
                    '\n',
                    Enumerable
                        .Range(1, LetterStars.Most)
                        .Reverse()
                        .Select(n => $"{stars.Words(n)}: {new Uri(own.Public, stars.Link(n)).AbsoluteUri}")
                )
                + "\n";

    private string HtmlStars(LetterStars? stars) =>
        stars is null
            ? ""
            : string.Concat(
                Enumerable
                    .Range(1, LetterStars.Most)
                    .Select(n =>
                        $"<a href=\"{HtmlEncoder.Default.Encode(new Uri(own.Public, stars.Link(n)).AbsoluteUri)}\" title=\"{HtmlEncoder.Default.Encode(stars.Words(n))}\" aria-label=\"{HtmlEncoder.Default.Encode(stars.Words(n))}\" style=\"display:inline-block;min-width:48px;text-align:center;font-size:36px;line-height:48px;color:#8A5A00;text-decoration:none\">&#9733;</a>"
                    )
            );

    private static string Plain(Core.Kernel.Letters.Email email, string? link, string? unsubscribe)
    {
        string?[] parts =
        [
            email.Text,
            link is null ? null : $"{email.Button}:\n{link}",
            email.Note,
            unsubscribe is null ? null : $"{email.Stop!.Words}:\n{unsubscribe}",
            "EventFly\n",
        ];
        return string.Join("\n\n", parts.Where(p => p is not null));
    }

    private static string Html(Core.Kernel.Letters.Email email, string? link, string? unsubscribe)
    {
        var html = HtmlEncoder.Default;
        var paragraphs =
            email.Html
            ?? string.Join(
                "\n",
                email
                    .Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                    .Select(p =>
                        $"<p style=\"margin:0 0 16px\">{html.Encode(p).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</p>"
                    )
            );
        var button = link is null
            ? ""
            : $"""
                <p style="margin:24px 0"><a href="{html.Encode(link)}" style="display:inline-block;background:#4B3FE4;color:#FFFFFF;text-decoration:none;font-weight:600;padding:14px 24px;border-radius:14px">{html.Encode(
                    email.Button ?? link
                )}</a></p>
                <p style="margin:0;font-size:14px;color:#5B5773;word-break:break-all">{html.Encode(link)}</p>
                """;
        var small = string.Join(
            " ",
            new[]
            {
                email.Note is { } note ? html.Encode(note) : "",
                unsubscribe is null
                    ? ""
                    : $"<a href=\"{html.Encode(unsubscribe)}\" style=\"color:#5B5773\">{html.Encode(email.Stop!.Words)}</a>",
            }.Where(s => s.Length > 0)
        );
        var foot = small.Length == 0 ? "" : $"<p style=\"margin:20px 4px 0;font-size:14px;color:#5B5773\">{small}</p>";
        return $"""
            <!doctype html>
            <html lang="{LetterWords.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{html.Encode(
                email.Subject
            )}</title></head>
            <body style="margin:0;background:#FBFAF8;color:#1B1830;font:16px/1.55 Figtree,system-ui,-apple-system,'Segoe UI',sans-serif">
            <div style="max-width:560px;margin:0 auto;padding:32px 20px">
            <p style="margin:0 0 24px;font-weight:700;font-size:18px;color:#4B3FE4">EventFly</p>
            <div style="background:#FFFFFF;border:1px solid #E3DFD7;border-radius:14px;padding:28px">
            <h1 style="margin:0 0 16px;font-size:28px;line-height:1.12">{html.Encode(email.Subject)}</h1>
            {paragraphs}
            {button}
            </div>
            {foot}
            </div>
            </body></html>
            """;
    }
}
