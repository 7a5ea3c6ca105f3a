using System.Net;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Tickets;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Writes an announcement as the letter of whoever gets it.</summary>
internal sealed class AnnouncementPress(IMarkdown markdown) : ICollaborator
{
    private readonly Dictionary<AnnouncementText, string> _html = [];

    public Email Write(EventSheet sheet, AnnouncementDetails details, AddresseeGroup group, Reader reader)
    {
        var text = details.For(reader.Language);
        Speak(text.Language);
        var title = LetterText.Title(sheet.Card.Title, T["the event"]);
        var organizer = LetterText.Title(sheet.Organizer, T["the organizer"]);
        var values = new Dictionary<string, string>
        {
            [MergeFields.Name] = LetterText.Name(reader.Name, T["Guest"]),
            [MergeFields.Event] = title,
            [MergeFields.When] = EventWords.When(sheet),
            [MergeFields.Where] = EventWords.Where(sheet with { Where = LetterText.Place(sheet.Where) }),
            [MergeFields.Organizer] = organizer,
            [MergeFields.Feedback] = LetterStars.Mark,
        };
        var asks = MergeFields.Has(text.Body, MergeFields.Feedback);
        var page = reader.Page.Length == 0 ? $"/e/{Uri.EscapeDataString(sheet.Card.Slug)}" : reader.Page;
        return new Email(
            reader.Email,
            MergeFields.Fill(text.Subject, field => values[field]),
            MergeFields.Fill(text.Body, field => values[field]),
            asks ? T["Say how it was"]
                : reader.Page.Length == 0 ? T["To the event"]
                : group is AddresseeGroup.Guests ? T["Show my tickets"]
                : T["Show my place"],
            page
        )
        {
            Stars = new LetterStars(page, n => n == 1 ? T["1 star"] : T["{0} stars", n]),
            Html = MergeFields.Fill(Html(text), field => WebUtility.HtmlEncode(values[field])),
            Note = group switch
            {
                AddresseeGroup.Guests => T[
                    "{0} wrote this to you because you have a ticket for {1}.",
                    organizer,
                    title
                ],
                AddresseeGroup.Waiting => T[
                    "{0} wrote this to you because you wait for tickets for {1}.",
                    organizer,
                    title
                ],
                AddresseeGroup.Followers => T["{0} wrote this to you because you follow their events.", organizer],
            },
        };
    }

    /// <summary>The same for all who read it, but for what is filled in.</summary>
    private string Html(AnnouncementText text) =>
        _html.TryGetValue(text, out var known) ? known : _html[text] = markdown.ToHtml(text.Body);
}

/// <summary>Who reads a letter.</summary>
/// <param name="Page">See <see cref="AnnouncementCopy.Page"/>; empty: the page of the event.</param>
internal sealed record Reader(string Name, string Email, string? Language, string Page);
