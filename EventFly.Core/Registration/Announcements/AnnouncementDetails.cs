using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.Announcements;

/// <summary>An announcement in one language.</summary>
/// <param name="Language">As HTML calls it, such as <c>en</c>.</param>
/// <param name="Subject">One line, at most 150 characters; may hold <see cref="MergeFields"/>.</param>
/// <param name="Body">Markdown, at most 6,000 characters; may hold them as well.</param>
public sealed record AnnouncementText(string Language, string Subject, [property: ManyLines] string Body)
{
    public const int SubjectLength = 150;
    public const int BodyLength = 6_000;
}

/// <summary>What an organizer decides about an announcement.</summary>
/// <param name="Texts">The same in one or more languages, each once. Who speaks none of them gets the first.</param>
public sealed record AnnouncementDetails(IReadOnlyList<AnnouncementText> Texts, Addressees To, AnnouncementTime Time)
{
    public const int MostLanguages = 8;

    private const int MostTypes = 100;

    /// <summary>By which its team knows it.</summary>
    public string Title => Texts[0].Subject;

    /// <summary>Each letter leads to a page of its own on which its guest says how it was.</summary>
    public bool AsksForFeedback => Texts.Any(t => MergeFields.Has(t.Body, MergeFields.Feedback));

    /// <param name="zone">Of the event.</param>
    public Fault? Fault(string zone)
    {
        var checks = new Checks();
        checks.That(
            Texts.Count is > 0 and <= MostLanguages
                && Texts.All(t => Text.IsGiven(t.Language, Order.LanguageLength))
                && Texts.DistinctBy(t => t.Language).Count() == Texts.Count,
            "texts",
            "Write it in one language at least, and in each once."
        );
        foreach (var text in Texts)
        {
            Check(checks, text);
        }

        if (AsksForFeedback)
        {
            CheckFeedback(checks);
        }

        checks.That(To.Types.Count <= MostTypes, "types", "Choose fewer kinds of tickets.");
        Time.Check(checks, zone);
        return checks.Fault;
    }

    /// <summary>The one that this person reads.</summary>
    public AnnouncementText For(string? language) => Texts.FirstOrDefault(t => t.Language == language) ?? Texts[0];

    public AnnouncementDetails Tidied() =>
        this with
        {
            Texts = [.. Texts.Select(t => t with { Subject = Text.Tidy(t.Subject), Body = t.Body.Trim() })],
        };

    private void CheckFeedback(Checks checks)
    {
        var field = $"body-{Texts.First(t => MergeFields.Has(t.Body, MergeFields.Feedback)).Language}";
        checks.That(
            To.Group is AddresseeGroup.Guests,
            field,
            new Sentence("{0} is for guests: nobody else can say how it was.", MergeFields.Feedback)
        );
        checks.That(
            Time.Kind is not AnnouncementTimeKind.BeforeStart,
            field,
            new Sentence("{0} asks how it was: have it leave after the end.", MergeFields.Feedback)
        );
    }

    private static void Check(Checks checks, AnnouncementText text)
    {
        checks.That(
            Text.IsGiven(text.Subject, AnnouncementText.SubjectLength),
            $"subject-{text.Language}",
            Sentence.ForText(text.Subject, AnnouncementText.SubjectLength, "Give it a subject.")
        );
        checks.That(
            Text.IsGiven(text.Body, AnnouncementText.BodyLength),
            $"body-{text.Language}",
            Sentence.ForText(text.Body, AnnouncementText.BodyLength, "Write what you want to say.")
        );
        checks.That(
            !MergeFields.Has(text.Subject, MergeFields.Feedback),
            $"subject-{text.Language}",
            new Sentence("{0} is for the text: a subject cannot be clicked.", MergeFields.Feedback)
        );
        foreach (var (field, written) in new[] { ("subject", text.Subject), ("body", text.Body) })
        {
            if (MergeFields.Unknown(written) is { } unknown)
            {
                checks.That(
                    false,
                    $"{field}-{text.Language}",
                    new Sentence("{0} is none of the fields that can be filled in.", unknown)
                );
            }
        }
    }
}
