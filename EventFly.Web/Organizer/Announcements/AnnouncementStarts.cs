using EventFly.Core.Registration.Announcements;
using EventFly.Web.Shell;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Announcements;

/// <summary>What most organizers write, to begin with.</summary>
internal static class AnnouncementStarts
{
    /// <summary>The name of the one that the screen of feedback leads to.</summary>
    internal static readonly string AskForFeedback = Words.Key("Ask for feedback");

    private const string WhenAndWhere = "{when}\n{where}";

    private static readonly string Greeting = Words.Key("Hello {name},");

    private static readonly Start[] Known =
    [
        new(
            Words.Key("In three days"),
            Words.Key("{event} in three days"),
            [
                Greeting,
                Words.Key("in three days it is time: {event} begins."),
                WhenAndWhere,
                Words.Key("We look forward to seeing you."),
                MergeFields.Organizer,
            ],
            AnnouncementTime.Before(TimeSpan.FromDays(3))
        ),
        new(
            Words.Key("Three hours before"),
            Words.Key("Today: {event}"),
            [
                Greeting,
                Words.Key(
                    "{event} begins in three hours. Have your ticket at hand: it is on the page behind the button."
                ),
                MergeFields.Where,
                MergeFields.Organizer,
            ],
            AnnouncementTime.Before(TimeSpan.FromHours(3))
        ),
        new(
            Words.Key("Doors are open"),
            Words.Key("The doors are open: {event}"),
            [Greeting, Words.Key("you can come in now. The way:"), MergeFields.Where, MergeFields.Organizer],
            AnnouncementTime.Before(TimeSpan.FromMinutes(45))
        )
        {
            To = new Addressees { IsInside = false },
        },
        new(
            Words.Key("Thank you"),
            Words.Key("Thank you for coming to {event}"),
            [Greeting, Words.Key("thank you for being there. We hope to see you again."), MergeFields.Organizer],
            AnnouncementTime.After(TimeSpan.FromHours(2))
        )
        {
            To = new Addressees { IsInside = true },
        },
        new(
            AskForFeedback,
            Words.Key("How was {event}?"),
            [
                Greeting,
                Words.Key("thank you for being there. How was it? Tap as many stars as it was worth:"),
                MergeFields.Feedback,
                Words.Key("It takes ten seconds and helps us to make the next one better."),
                MergeFields.Organizer,
            ],
            AnnouncementTime.After(TimeSpan.FromHours(2))
        ),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(k => k.Name)];

    /// <summary>In the language of whoever writes.</summary>
    public static AnnouncementDetails Begin(IStringLocalizer<Words> words, string name, string language)
    {
        var start = Array.Find(Known, k => k.Name == name);
        return start is null
            ? new AnnouncementDetails([new(language, "", "")], new Addressees(), AnnouncementTime.AtOnce)
            : new AnnouncementDetails([new(language, words[start.Subject], Body(words, start))], start.To, start.Time);
    }

    /// <summary>What is only filled in needs no translation.</summary>
    private static string Body(IStringLocalizer<Words> words, Start start) =>
        string.Join("\n\n", start.Paragraphs.Select(p => p.StartsWith('{') && p.EndsWith('}') ? p : words[p].Value));

    private sealed record Start(string Name, string Subject, string[] Paragraphs, AnnouncementTime Time)
    {
        public Addressees To { get; init; } = new();
    }
}
