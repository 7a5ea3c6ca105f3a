using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Stage;

public sealed partial class QuizStage : ComponentBase, IDisposable
{
    /// <summary>As people stand on one.</summary>
    private static readonly int[] PodiumOrder = [2, 1, 3];

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private QrPicture? _receiptQr;
    private ITimer? _ticking;
    private int? _left;

    [Parameter, EditorRequired]
    public HallView View { get; set; } = null!;

    /// <inheritdoc cref="StageScreen.Code"/>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

    [Parameter, EditorRequired]
    public string JoinAddress { get; set; } = "";

    [Parameter, EditorRequired]
    public QrPicture Qr { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IQrCodes QrCodes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SiteAddress Site { get; set; } = null!;

    private QrPicture ReceiptQr =>
        _receiptQr ??= QrCodes.Draw(
            Site.Link($"join/{Code.Replace(" ", "", StringComparison.Ordinal)}/receipt", Navigation.BaseUri)
        );

    public void Dispose() => _ticking?.Dispose();

    protected override void OnParametersSet()
    {
        var isTimed = View.Quiz is { Phase: QuizPhase.Asking, EndsAt: not null };
        _left = isTimed ? SecondsLeft() : null;
        if (isTimed && RendererInfo.IsInteractive)
        {
            _ticking ??= Time.CreateTimer(_ => InvokeAsync(Tick), null, Second, Second);
        }
        else
        {
            _ticking?.Dispose();
            _ticking = null;
        }
    }

    private void Tick()
    {
        if (_left is { } shown && SecondsLeft() != shown)
        {
            _left = SecondsLeft();
            StateHasChanged();
        }
    }

    private int? SecondsLeft() =>
        View.Quiz?.EndsAt is { } end ? (int)Math.Ceiling(Math.Max(0, (end - Time.GetUtcNow()).TotalSeconds)) : null;

    /// <summary>The step in a sentence, for those who hear the screen.</summary>
    private string? Announcement(QuizView quiz) =>
        (quiz.Phase, View.Poll) switch
        {
            (QuizPhase.Lobby, _) => (string)T["The quiz {0} begins soon.", quiz.Title],
            (QuizPhase.Asking, { } poll) => T["Question {0} of {1}: {2}", quiz.Number, quiz.Questions, poll.Question],
            (QuizPhase.Counted, { } poll) => T.Count(poll.Total, "Closed. 1 answer.", "Closed. {0} answers."),
            (QuizPhase.Solved, { } poll) when quiz.Solution is { } solution => T[
                "The right answer: {0}",
                Spoken(poll.Sheet, solution)
            ],
            (QuizPhase.Standings or QuizPhase.Ended, _) when quiz.Top is [var first, ..] => T.Count(
                first.Points,
                "{1} leads with 1 point.",
                "{1} leads with {0} points.",
                first.Name
            ),
            (QuizPhase.Podium, _) => Called(quiz),
            _ => null,
        };

    private string Called(QuizView quiz)
    {
        var place = Quiz.PodiumSteps - quiz.PodiumStep + 1;
        var names = string.Join(", ", quiz.Top.Where(t => t.Rank == place).Select(t => t.Name));
        return names.Length == 0 ? T["Nobody is on place {0}.", place] : T["Place {0}: {1}", place, names];
    }

    private static string Spoken(PollSheet sheet, SolutionView solution) =>
        solution.Positions.Count == 0
            ? QuizLook.SolutionText(sheet, solution)
            : string.Join(", ", solution.Positions.Select(p => $"{(char)('A' + p)}, {sheet.Options[p]}"));
}
