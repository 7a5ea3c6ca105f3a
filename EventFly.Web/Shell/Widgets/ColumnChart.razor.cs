using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Shell.Widgets;

/// <param name="Label">What the column stands for, as people read it.</param>
/// <param name="Value">Its height; not below zero.</param>
public readonly record struct ChartColumn(string Label, int Value);

public sealed partial class ColumnChart
{
    private const int Width = 560;
    private const int Height = 220;
    private const int Floor = 192;
    private const int Ceiling = 22;
    private const int Left = 44;
    private const int WidestColumn = 64;

    private readonly string _id = $"chart-{Guid.CreateVersion7():n}";
    private bool _asTable;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>One sentence that says what the chart shows, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public string Summary { get; set; } = "";

    [Parameter, EditorRequired]
    public string LabelHeader { get; set; } = "";

    [Parameter, EditorRequired]
    public string ValueHeader { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<ChartColumn> Columns { get; set; } = [];

    /// <summary>Controls between the title and the chart.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What the running total is called; empty for a chart without one.</summary>
    [Parameter]
    public string TotalHeader { get; set; } = "";

    // One single guest is no full column.
    private const int LeastCeiling = 4;
    private const int MostTicks = 4;
    private static readonly int[] RoundSteps = [1, 2, 5];

    private int _step = 1;
    private int _top = LeastCeiling;
    private int[] _totals = [];

    private bool HasTotal => TotalHeader.Length > 0 && Total > 0;

    private int Right => HasTotal ? Width - 44 : Width;

    private int Total => _totals is [.., var last] ? last : 0;

    private IEnumerable<int> Ticks => Enumerable.Range(0, (_top / _step) + 1).Select(i => i * _step);

    /// <summary>The line has a scale of its own: it ends at the top, with its number beside it.</summary>
    private string TotalPoints =>
        string.Join(
            ' ',
            _totals.Select(
                (n, i) => $"{Number(Middle(i))},{Number(Floor - ((Floor - Ceiling) * (double)n / Math.Max(1, Total)))}"
            )
        );

    protected override void OnParametersSet()
    {
        var most = Columns.Select(c => c.Value).Append(LeastCeiling).Max();
        _step = StepFor(most);
        _top = (most + _step - 1) / _step * _step;
        var sum = 0;
        _totals = [.. Columns.Select(c => sum += c.Value)];
    }

    /// <summary>1, 2, 5, 10, 20 and so on: the smallest that needs no more lines than there is room for.</summary>
    private static int StepFor(int most)
    {
        for (var ten = 1; ; ten *= 10)
        {
            foreach (var step in RoundSteps)
            {
                if (most <= step * ten * MostTicks)
                {
                    return step * ten;
                }
            }
        }
    }

    private IEnumerable<(int Column, string Anchor)> Labelled =>
        Columns.Count switch
        {
            0 => [],
            1 => [(0, "middle")],
            < 9 => [(0, "start"), (Columns.Count - 1, "end")],
            var many => [(0, "start"), (many / 2, "middle"), (many - 1, "end")],
        };

    private double Slot => (double)(Right - Left) / Math.Max(1, Columns.Count);

    private double ColumnWidth => Math.Min(Slot * 0.74, WidestColumn);

    private double Y(int value) => Floor - ((Floor - Ceiling) * (double)value / _top);

    private double LabelX(int column, string anchor) =>
        anchor switch
        {
            "start" => Left,
            "end" => Right,
            _ => Middle(column),
        };

    private double Middle(int column) => Left + ((column + 0.5) * Slot);

    private (string X, string Y, string Height) Place(int column)
    {
        var height = (Floor - Ceiling) * (double)Columns[column].Value / _top;
        return (Number(Middle(column) - (ColumnWidth / 2)), Number(Floor - height), Number(height));
    }

    // SVG wants a point, whatever the person's culture writes.
    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
