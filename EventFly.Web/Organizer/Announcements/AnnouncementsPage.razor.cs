using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Announcements;

/// <summary>What the team of an event writes to its guests: what leaves when, and who has it.</summary>
public sealed partial class AnnouncementsPage
{
    private IReadOnlyList<AnnouncementRow>? _rows;
    private IReadOnlyList<TicketTypeRow> _types = [];
    private IReadOnlyList<FormQuestionRow> _questions = [];
    private AnnouncementRow? _editing;
    private string _start = "";
    private bool _isOpen;
    private bool _wasBegun;

    /// <summary><c>feedback</c>: somebody comes to ask for it, and the letter stands there ready.</summary>
    [SupplyParameterFromQuery]
    private string? Start { get; set; }

    protected override async Task<Fault?> ReadSales(EventId subject)
    {
        Follow(RegistrationTopics.Announcements(subject));
        var rows = await Get(new ListAnnouncements(subject));
        if (!rows.IsDone)
        {
            return rows.Fault;
        }

        _types = (await Get(new ListTicketTypes(subject))).Match(found => found, _ => []);
        _questions = (await Get(new ListFormQuestions(subject))).Match(found => found, _ => []);
        _rows = rows.Value;
        if (Start == "feedback" && !_wasBegun)
        {
            _wasBegun = true;
            Begin(AnnouncementStarts.AskForFeedback);
        }

        return null;
    }

    protected override void Clear()
    {
        base.Clear();
        (_rows, _editing, _isOpen) = (null, null, false);
    }

    private void Begin(string start)
    {
        Forgive();
        (_editing, _start, _isOpen) = (null, start, true);
    }

    private void Open(AnnouncementRow row)
    {
        Forgive();
        (_editing, _isOpen) = (row, true);
    }

    private void Close()
    {
        FocusOn(_editing is { } row ? $"change-{row.Id}" : "sales-add");
        (_editing, _isOpen) = (null, false);
    }

    private async Task Saved(string note)
    {
        Close();
        Note = note;
        await ReadNow();
    }

    private async Task CallBack(AnnouncementRow row)
    {
        await Act(
            new CallBackAnnouncement(Event!.Id, row.Id),
            row.State is AnnouncementState.Sending
                ? T["{0} is stopped. Nobody else gets it.", row.Details.Title]
                : T["{0} is a draft again. Nobody has it.", row.Details.Title]
        );
        FocusOn($"change-{row.Id}");
    }

    private async Task Delete(AnnouncementRow row)
    {
        await Act(new DeleteAnnouncement(Event!.Id, row.Id), T["{0} is deleted.", row.Details.Title]);
        FocusOn("sales-add");
    }

    private async Task SendAgain(AnnouncementRow row) =>
        await Act(
            new SendUnclearAgain(Event!.Id, row.Id),
            T.Count(row.Copies.Unclear, "1 letter leaves once more.", "{0} letters leave once more.")
        );

    /// <summary>The same words as a new draft, for whoever writes every year.</summary>
    private async Task Repeat(AnnouncementRow row)
    {
        var details = row.Details with { Time = row.Details.Time.IsRule ? row.Details.Time : AnnouncementTime.AtOnce };
        await Act(new SaveAnnouncement(Event!.Id, null, details), T["Here it is as a new draft."]);
        FocusOn("sales-add");
    }
}
