using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EventFly.Web.Organizer.Questions;

/// <summary>The host reads what the audience asks, and decides what the hall sees of it.</summary>
public sealed partial class AudienceQuestions
{
    private const int MostRows = 100;

    private EventCard? _event;
    private QuestionList? _desk;
    private Shelf _shelf;
    private bool _isBusy;

    /// <summary>Where a question lies on the desk.</summary>
    private enum Shelf
    {
        Waiting,
        Shown,
        Answered,
        Away,
    }

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private Dictionary<AudienceQuestionId, QuestionRow?> Rows { get; } = [];

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan? Look => ForTeam;

    protected override async Task<Fault?> Read()
    {
        var isNew = _event is null;
        if (_event is null)
        {
            var found = await Get(new FindHostedEvent(Organization, Slug));
            if (!found.IsDone)
            {
                return found.Fault;
            }

            // The seat says when; what is shown comes through the use case, which asks each time whether it may.
            var id = found.Value.Id;
            var followed = await Get(new HostBoard(id, _ => ReadSoon()));
            if (!followed.IsDone)
            {
                return followed.Fault;
            }

            Take(followed.Value);
            Follow(OrganizationTopics.Team(found.Value.Organization));
            _event = found.Value;
        }

        var desk = await Get(new ListAudienceQuestions(_event.Id));
        _desk = desk.IsDone ? desk.Value : null;
        foreach (var gone in Rows.Keys.Except(_desk?.Questions.Select(q => q.Id) ?? []).ToList())
        {
            Rows.Remove(gone);
        }

        if (isNew)
        {
            _shelf = On(Shelf.Waiting).Any() || _desk?.Mode is QnaMode.Moderated ? Shelf.Waiting : Shelf.Shown;
        }

        return desk.Fault;
    }

    protected override void Clear() => (_event, _desk) = (null, null);

    private string At(string page) => $"/organize/{Organization}/events/{Slug}/{page}";

    private IEnumerable<BoardQuestion> On(Shelf shelf) =>
        shelf switch
        {
            // First come, first read; votes cannot sort what nobody has seen.
            Shelf.Waiting => In(AudienceQuestionState.Waiting).OrderBy(q => q.AskedAt),
            Shelf.Shown => In(AudienceQuestionState.Shown),
            Shelf.Answered => In(AudienceQuestionState.Answered).OrderByDescending(q => q.AnsweredAt),
            _ => In(AudienceQuestionState.Archived)
                .Concat(In(AudienceQuestionState.Rejected))
                .OrderByDescending(q => q.AskedAt),
        };

    private IEnumerable<BoardQuestion> In(AudienceQuestionState state) =>
        _desk?.Questions.Where(q => q.State == state) ?? [];

    /// <summary>One act at a time; those that take something from the hall can be undone for a while.</summary>
    private async Task Do(IUseCase<Done> act)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        var next = Neighbour(act);
        var done = await Run(act);
        _isBusy = false;
        if (done.Fault is { } fault)
        {
            Snackbar.Add(T.Say(fault)!, Severity.Error);
        }
        else if (UndoOf(act) is { } undo)
        {
            Snackbar.Add(
                T["Question put away."].Value,
                Severity.Normal,
                o =>
                {
                    o.Action = T["Undo"];
                    o.VisibleStateDuration = 10_000;
                    o.OnClick = async _ => await InvokeAsync(() => Do(undo));
                }
            );
        }
        else if (act is SwitchQuestions { Mode: QnaMode.Moderated })
        {
            _shelf = Shelf.Waiting;
        }
        else if (act is BanAsker)
        {
            Snackbar.Add(
                T["Whoever asked this is out of the room. People in the room lets them in again."].Value,
                Severity.Normal
            );
        }

        // Its signal brings the desk up to date; who works with the keyboard stays in the list.
        if (done.IsDone && next is { } row)
        {
            await row.Focus();
        }

        StateHasChanged();
    }

    private static ShowAudienceQuestion? UndoOf(IUseCase<Done> act) =>
        act switch
        {
            ArchiveAudienceQuestion archive => new ShowAudienceQuestion(archive.Event, archive.Question),
            RejectAudienceQuestion reject => new ShowAudienceQuestion(reject.Event, reject.Question),
            _ => null,
        };

    /// <summary>The row to go on with, when an act takes its question from this shelf.</summary>
    private QuestionRow? Neighbour(IUseCase<Done> act)
    {
        var leaving = act switch
        {
            ArchiveAudienceQuestion a => a.Question,
            RejectAudienceQuestion r => r.Question,
            AnswerAudienceQuestion a => a.Question,
            ShowAudienceQuestion s => s.Question,
            _ => (AudienceQuestionId?)null,
        };
        return leaving is { } id ? Beside(id, 1) ?? Beside(id, -1) : null;
    }

    private QuestionRow? Beside(AudienceQuestionId id, int by)
    {
        var ids = On(_shelf).Take(MostRows).Select(q => q.Id).ToList();
        var at = ids.IndexOf(id) + by;
        return at >= 0 && at < ids.Count ? Rows.GetValueOrDefault(ids[at]) : null;
    }

    private async Task Move(AudienceQuestionId from, int by)
    {
        if (Beside(from, by) is { } row)
        {
            await row.Focus();
        }
    }

    private string Word(QnaMode mode) =>
        mode switch
        {
            QnaMode.Off => T["Off"],
            QnaMode.Open => T["Everyone, at once"],
            _ => T["Everyone, after I have read it"],
        };

    private string Word(Shelf shelf) =>
        shelf switch
        {
            Shelf.Waiting => T["To read"],
            Shelf.Shown => T["On the board"],
            Shelf.Answered => T["Answered"],
            _ => T["Put away"],
        };

    private string NoneOn(Shelf shelf) =>
        shelf switch
        {
            _ when _desk?.Mode is QnaMode.Off => T["The audience cannot ask yet. Decide above who may."],
            Shelf.Waiting => T["Nothing to read. New questions appear here by themselves."],
            Shelf.Shown => T["The board is empty. Say that questions are welcome: people ask on their phones."],
            Shelf.Answered => T["Nothing answered yet."],
            _ => T["Nothing put away."],
        };
}
