using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Shell;

/// <param name="Label">What the column stands for, as people read it.</param>
/// <param name="Value">Its height; not below zero.</param>
public readonly record struct ChartColumn(string Label, int Value);

public sealed partial class ColumnChart
{
    private const int Width = 560;
    private const int Height = 220;
    private const int Floor = 192;
    private const int Ceiling = 22;

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

    // One single guest is no full column.
    private const int LeastCeiling = 4;

    private int Most => Columns.Count == 0 ? 0 : Columns.Max(c => c.Value);

    private int Top => Math.Max(Most, LeastCeiling);

    private int PeakAt => Columns.Select((c, i) => (c.Value, i)).MaxBy(c => c.Value).i;

    private double PeakLabelY => Floor - ((Floor - Ceiling) * (double)Most / Top) - 8;

    private double Slot => (double)Width / Math.Max(1, Columns.Count);

    private double ColumnWidth => Slot * 0.74;

    private string PeakAnchor =>
        Middle(PeakAt) switch
        {
            < 20 => "start",
            > Width - 20 => "end",
            _ => "middle",
        };

    private double Middle(int column) => (column + 0.5) * Slot;

    private (string X, string Y, string Height) Place(int column)
    {
        var height = (Floor - Ceiling) * (double)Columns[column].Value / Top;
        return (Number((column * Slot) + ((Slot - ColumnWidth) / 2)), Number(Floor - height), Number(height));
    }

    // SVG wants a point, whatever the person's culture writes.
    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
