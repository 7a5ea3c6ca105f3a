using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Web.Organizer.Sales;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Announcements;

/// <summary>One language of an announcement, as typed.</summary>
public sealed class AnnouncementTextForm(string language)
{
    public string Language => language;

    public string Subject { get; set; } = "";

    public string Body { get; set; } = "";

    internal AnnouncementText Read() => new(language, Subject, Body);
}

/// <summary>What stands in the fields of an announcement, as typed.</summary>
public sealed class AnnouncementForm
{
    private const string Minutes = "yyyy-MM-dd'T'HH:mm";

    /// <summary>The fields as they stand on the screen.</summary>
    private static readonly string[] Order =
    [
        "",
        "types",
        "at",
        "ahead",
        "subject-en",
        "body-en",
        "subject-de",
        "body-de",
    ];

    public AddresseeGroup Group { get; set; }

    public HashSet<TicketTypeId> Types { get; private init; } = [];

    /// <summary><c>all</c>, <c>in</c> or <c>out</c>.</summary>
    public string Presence { get; set; } = "all";

    /// <summary>A question and one of its answers, as <c>id|value</c>; empty: whatever was answered.</summary>
    public string Answer { get; set; } = "";

    public AnnouncementTimeKind Kind { get; set; }

    public string At { get; set; } = "";

    public string Ahead { get; set; } = "";

    /// <summary>Minutes in one of what <see cref="Ahead"/> counts.</summary>
    public int Unit { get; set; } = 60;

    public List<AnnouncementTextForm> Texts { get; private init; } = [];

    internal static AnnouncementForm Of(AnnouncementDetails details)
    {
        var (time, to) = (details.Time, details.To);
        var unit =
            time.Minutes % (24 * 60) == 0 && time.Minutes > 0 ? 24 * 60
            : time.Minutes % 60 == 0 ? 60
            : 1;
        return new AnnouncementForm
        {
            Group = to.Group,
            Types = [.. to.Types],
            Presence = to.IsInside switch
            {
                true => "in",
                false => "out",
                null => "all",
            },
            Answer = to.Answer is var (question, value) ? $"{question}|{value}" : "",
            Kind = time.Kind,
            At = time.At?.ToString(Minutes, CultureInfo.InvariantCulture) ?? "",
            Ahead = time.IsRule ? (time.Minutes / unit).ToString(CultureInfo.CurrentCulture) : "",
            Unit = unit,
            Texts =
            [
                .. details.Texts.Select(t => new AnnouncementTextForm(t.Language)
                {
                    Subject = t.Subject,
                    Body = t.Body,
                }),
            ],
        };
    }

    internal Addressees To() =>
        new(Group)
        {
            Types = Group is AddresseeGroup.Followers ? [] : [.. Types],
            IsInside =
                Group is not AddresseeGroup.Guests ? null
                : Presence == "in" ? true
                : Presence == "out" ? false
                : null,
            Answer =
                Group is AddresseeGroup.Guests
                && Answer.Split('|') is [var id, var value]
                && Guid.TryParse(id, out var question)
                    ? new AnsweredSo(FormQuestionId.From(question), value)
                    : null,
        };

    internal Result<AnnouncementDetails> Read(TypedFields fields)
    {
        var time = new AnnouncementTime(
            Kind,
            Kind is AnnouncementTimeKind.At && TypedFields.IsMoment(At, out var at) ? at : null,
            Kind is AnnouncementTimeKind.BeforeStart or AnnouncementTimeKind.AfterEnd
                ? Math.Min(
                    fields.Whole(Ahead, "ahead", Words.Key("Write how long as a whole number.")),
                    AnnouncementTime.MostMinutes
                ) * Unit
                : 0
        );
        var details = new AnnouncementDetails([.. Texts.Select(t => t.Read())], To(), time);
        return fields.With(details.Fault(fields.Zone), Order) is { } fault ? fault : details;
    }
}
