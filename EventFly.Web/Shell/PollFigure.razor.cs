using System.Globalization;
using EventFly.Core.Engagement;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Shell;

public sealed partial class PollFigure
{
    // Letters that fit under all columns together; with more, only the ends are named.
    private const int LabelRoom = 42;

    private readonly List<string> _seen = [];
    private WordCloud _cloud = WordCloud.Empty;
    private TextWall _wall = TextWall.Empty;
    private IReadOnlyList<Column>? _columns;

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

    private IReadOnlyList<Column> Columns => _columns ??= Sheet.Kind is PollKind.Rating ? Steps() : Ranges();

    private int Left =>
        Sheet.Kind switch
        {
            PollKind.WordCloud => Results.WordsInAll - _cloud.Words.Count,
            PollKind.OpenText => Results.WordsInAll - _wall.Texts.Count,
            _ => 0,
        };

    protected override void OnParametersSet()
    {
        _columns = null;
        if (Sheet.Kind is PollKind.WordCloud)
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
                o.Count,
                100.0 * o.Count / most
            )),
        ];
    }

    private List<Column> Ranges() =>
        [
            .. (Results.Numbers?.Bars ?? []).Select(b => new Column(
                Key(b.From),
                b.From == b.To ? PollLook.Number(b.From) : $"{PollLook.Number(b.From)}–{PollLook.Number(b.To)}",
                b.Count,
                100 * b.Height
            )),
        ];

    private bool IsOwn(OwnAnswer own, int column) => Sheet.Kind is PollKind.Rating && own.Has(column);

    private bool IsLabelled(int column) =>
        column == 0 || column == Columns.Count - 1 || Columns.Max(c => c.Label.Length) * Columns.Count <= LabelRoom;

    private sealed record Column(string Key, string Label, int Count, double Height);
}
