using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EventFly.Web.Organizer;

/// <summary>The host reads what the audience asks, and decides what the hall sees of it.</summary>
public sealed partial class AudienceQuestions
{
    private const int MostRows = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly List<IDisposable> _ends = [];
    private EventCard? _event;
    private QuestionDesk? _desk;
    private Fault? _fault;
    private Shelf _shelf;
    private bool _isBusy;
    private bool _isGone;

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
    private IBoards Boards { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private Dictionary<AudienceQuestionId, QuestionRow?> Rows { get; } = [];

    public void Dispose()
    {
        _isGone = true;
        _ends.ForEach(e => e.Dispose());
        _ends.Clear();
    }

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new FindHostedEvent(Organization, Slug));
        _fault = found.Fault;
        if (!found.IsDone || _isGone)
        {
            return;
        }

        var id = found.Value.Id;
        var refresher = new Refresher(() => InvokeAsync(Refresh), DispatchExceptionAsync, Pause, Time);
        // The seat says when; what the desk shows comes through the use case, which asks each time whether it may.
        var seat = await Boards.Enter(id, Seat.Screen, _ => refresher.Ask(), CancellationToken.None);
        _ends.AddRange([seat, refresher]);
        if (_isGone)
        {
            Dispose();
            return;
        }

        _event = found.Value;
        await Read();
        _shelf = On(Shelf.Waiting).Any() || _desk?.Mode is QnaMode.Moderated ? Shelf.Waiting : Shelf.Shown;
    }

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

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var desk = await Run(new OpenQuestionDesk(_event!.Id));
        // A fault is a right that was taken away while the screen was open.
        (_desk, _fault) = (desk.IsDone ? desk.Value : null, desk.Fault);
        foreach (var gone in Rows.Keys.Except(_desk?.Questions.Select(q => q.Id) ?? []).ToList())
        {
            Rows.Remove(gone);
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
