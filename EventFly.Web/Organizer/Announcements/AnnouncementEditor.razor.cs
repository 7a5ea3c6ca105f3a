using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Announcements;

public sealed partial class AnnouncementEditor
{
    private static readonly string[] Languages = ["en", "de"];

    private AnnouncementForm _form = new();
    private AnnouncementId? _id;
    private long? _version;
    private AddresseeCount? _count;
    private AnnouncementPreview? _preview;
    private string? _tried;
    private Aim _aim;

    private enum Aim
    {
        Keep,
        Release,
    }

    /// <summary>Which one is changed; null: a new one.</summary>
    [Parameter]
    public AnnouncementRow? Row { get; set; }

    /// <summary>What a new one begins with; see <see cref="AnnouncementStarts"/>.</summary>
    [Parameter]
    public string Start { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<TicketTypeRow> Types { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<FormQuestionRow> Questions { get; set; } = [];

    /// <summary>Answers that can be chosen, of questions that have some.</summary>
    private IEnumerable<(string Key, string Said)> Choices =>
        Questions.SelectMany(q =>
            q.Details.Values.Select(value => ($"{q.Id}|{value}", $"{q.Details.Prompt} {Label(q.Details, value)}"))
        );

    private string? Missing => Languages.FirstOrDefault(l => _form.Texts.TrueForAll(t => t.Language != l));

    private string Counted =>
        _count switch
        {
            null => "",
            { LeftOut: 0 } count => T.Count(count.Gets, "1 person gets it.", "{0} people get it."),
            { } count => T.Count(
                count.Gets,
                "1 person gets it; {1} want none or cannot be reached.",
                "{0} people get it; {1} want none or cannot be reached.",
                count.LeftOut
            ),
        };

    protected override async Task OnInitializedAsync()
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        _form = AnnouncementForm.Of(
            Row?.Details ?? AnnouncementStarts.Begin(T, Start, Languages.Contains(language) ? language : Languages[0])
        );
        (_id, _version) = (Row?.Id, Row?.Version);
        await Recount();
        await Look();
    }

    /// <summary>The note that the list shows.</summary>
    protected override async Task<Result<string>> Send()
    {
        var saved = await Write();
        if (!saved.IsDone)
        {
            return saved.Fault;
        }

        if (_aim is Aim.Keep)
        {
            return T["{0} is kept as a draft.", Title].Value;
        }

        var released = await Run(new ReleaseAnnouncement(Event.Id, saved.Value));
        return released.IsDone
            ? T[
                "{0} leaves {1}. Until then you can call it back.",
                Title,
                EventClock.InLine(Zone.Local(released.Value, Event.Zone))
            ].Value
            : released.Fault;
    }

    private string Title => Text.Tidy(_form.Texts[0].Subject);

    private Task Keep()
    {
        _aim = Aim.Keep;
        return Save();
    }

    private Task Release()
    {
        _aim = Aim.Release;
        return Save();
    }

    private async Task Try()
    {
        _tried = null;
        var saved = await Write();
        var tried = saved.IsDone ? await Run(new TryAnnouncement(Event.Id, saved.Value)) : saved.Fault;
        await ReadVersion();
        (Fault, IsDirty) = (tried.Fault, IsDirty && !saved.IsDone);
        _tried = tried.IsDone ? T["A test is on its way to your own address. The draft is kept."].Value : null;
    }

    /// <summary>Keeps it as a draft, once however often it is kept.</summary>
    private async Task<Result<AnnouncementId>> Write()
    {
        var details = _form.Read(Fields);
        if (!details.IsDone)
        {
            return details.Fault;
        }

        var saved = await Run(new SaveAnnouncement(Event.Id, _id, details.Value, _version));
        if (saved.IsDone)
        {
            _id = saved.Value;
            await ReadVersion();
        }

        return saved;
    }

    /// <summary>What is kept next is a change of what was kept last, not of what somebody else made of it.</summary>
    private async Task ReadVersion() =>
        _version = (await Run(new ListAnnouncements(Event.Id))).Match(
            all => all.FirstOrDefault(r => r.Id == _id)?.Version,
            _ => null
        );

    private Task Retyped(string field) => Recount();

    private async Task Recount()
    {
        Typed("types");
        _count = (await Run(new CountAddressees(Event.Id, _form.To()))).Match<AddresseeCount?>(c => c, _ => null);
    }

    private async Task Rewritten((AnnouncementTextForm Text, string Field) change)
    {
        Typed($"{change.Field}-{change.Text.Language}");
        await Look(change.Text);
    }

    private async Task Look(AnnouncementTextForm? text = null)
    {
        var shown = text ?? _form.Texts[0];
        _preview = (
            await Run(new PreviewAnnouncement(Event.Id, shown.Read(), _form.Group))
        ).Match<AnnouncementPreview?>(p => p, _ => _preview);
    }

    private void Add(string language)
    {
        _form.Texts.Add(new AnnouncementTextForm(language));
        Typed("");
    }

    private async Task Remove(AnnouncementTextForm text)
    {
        _form.Texts.Remove(text);
        Typed($"subject-{text.Language}");
        Typed($"body-{text.Language}");
        await Look();
    }

    private string Label(FormQuestionDetails asked, string value) =>
        value switch
        {
            FormValue.Yes => T["yes"],
            FormValue.No => T["no"],
            _ => asked.Choices.FirstOrDefault(c => FormValue.Of(c.Number) == value)?.Label ?? value,
        };

    private static string LanguageName(string language) => CultureInfo.GetCultureInfo(language).NativeName;
}
