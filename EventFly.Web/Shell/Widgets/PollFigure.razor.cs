using System.Globalization;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Shell.Widgets;

public sealed partial class PollFigure
{
    // Letters that fit under all columns together; with more, only the ends are named.
    private const int LabelRoom = 42;
    private const int LeastLabel = 3;

    private readonly List<string> _seen = [];
    private WordCloud _cloud = WordCloud.Empty;
    private TextWall _wall = TextWall.Empty;
    private List<Column> _columns = [];
    private bool _isRoomy;

    [Parameter, EditorRequired]
    public PollSheet Sheet { get; set; } = null!;

    [Parameter, EditorRequired]
    public PollResults Results { get; set; } = null!;

    /// <summary>The viewer's answer, to be marked where it can be.</summary>
    [Parameter]
    public OwnAnswer? Own { get; set; }

    /// <summary>On the big screen, which cannot be scrolled: what does not fit is only counted.</summary>
    [Parameter]
    public bool IsStage { get; set; }

    private int Left =>
        Sheet.Kind switch
        {
            PollKind.WordCloud => Results.WordsInAll - _cloud.Words.Count,
            PollKind.OpenText => Results.WordsInAll - _wall.Texts.Count,
            _ => 0,
        };

    protected override void OnParametersSet()
    {
        if (Sheet.Kind is PollKind.Rating or PollKind.Numeric)
        {
            _columns = Sheet.Kind is PollKind.Rating ? Steps() : Ranges();
            _isRoomy = _columns.Sum(c => Math.Max(Text.Count(c.Label), LeastLabel)) <= LabelRoom;
        }
        else if (Sheet.Kind is PollKind.WordCloud)
        {
            // In the order in which they appeared here: a word grows where it stands.
            _seen.RemoveAll(text => !Results.Words.Any(w => w.Text == text));
            _seen.AddRange(Results.Words.Select(w => w.Text).Except(_seen));
            _cloud = WordCloud.Of(Results.Words, _seen, IsStage);
        }
        else if (Sheet.Kind is PollKind.OpenText)
        {
            _wall = TextWall.Of(Results.Words, IsStage);
        }
    }

    private static string Key(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private List<Column> Steps()
    {
        var most = Math.Max(1, Results.Options.Max(o => o.Count));
        return
        [
            .. Results.Options.Select(o => new Column(
                o.Number.ToString(CultureInfo.InvariantCulture),
                o.Text,
                o.Text,
                o.Count,
                100.0 * o.Count / most
            )),
        ];
    }

    private List<Column> Ranges() =>
        [
            .. (Results.Numbers?.Bars ?? []).Select(b => new Column(
                Key(b.From),
                PollLook.Number(b.From),
                PollLook.Number(b.To),
                b.Count,
                100 * b.Height
            )),
        ];

    private bool IsOwn(OwnAnswer own, int column) => Sheet.Kind is PollKind.Rating && own.Has(column);

    /// <summary>Every column, where there is room; else where the first begins and the last ends.</summary>
    private string? LabelOf(int column) =>
        _isRoomy ? _columns[column].Label
        : column == 0 ? _columns[0].From
        : column == _columns.Count - 1 ? _columns[^1].To
        : null;

    private sealed record Column(string Key, string From, string To, int Count, double Height)
    {
        public string Label => From == To ? From : $"{From}–{To}";
    }
}
