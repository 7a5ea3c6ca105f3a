using System.Text.Encodings.Web;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EventFly.Infrastructure.Email;

/// <summary>Makes a letter of plain text and of HTML in our look from the same sentences.</summary>
internal sealed class LetterWriter(IOptions<SmtpSettings> smtp, OwnAddress own, TimeProvider time)
{
    public MimeMessage Write(Core.Kernel.Letters.Email email)
    {
        var link = email.Link is { } path ? new Uri(own.Public, path).AbsoluteUri : null;
        var letter = new MimeMessage { Subject = email.Subject, Date = time.GetUtcNow() };
        letter.From.Add(MailboxAddress.Parse(smtp.Value.From));
        letter.To.Add(MailboxAddress.Parse(email.To));
        // Answers of machines, such as out-of-office notes, are of no use to anybody.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        var body = new BodyBuilder { TextBody = Plain(email, link), HtmlBody = Html(email, link) };
        foreach (var file in email.Enclosures)
        {
            body.Attachments.Add(file.Name, file.Content, ContentType.Parse(file.Type));
        }

        letter.Body = body.ToMessageBody();
        return letter;
    }

    private static string Plain(Core.Kernel.Letters.Email email, string? link) =>
        link is null ? $"{email.Text}\n\nEventFly\n" : $"{email.Text}\n\n{email.Button}:\n{link}\n\nEventFly\n";

    private static string Html(Core.Kernel.Letters.Email email, string? link)
    {
        var html = HtmlEncoder.Default;
        var paragraphs = string.Join(
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
        return $"""
            <!doctype html>
            <html lang="{Core.Kernel.Letters.LetterWords.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{html.Encode(
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
            </div>
            </body></html>
            """;
    }
}
