namespace EventFly.Infrastructure.Papers;

/// <param name="Width">In points.</param>
internal sealed record PaperColumn(string Title, float Width, PaperAlign Align = PaperAlign.Left);

/// <summary>Rows below each other from <see cref="Paper.Y"/> on; a row stays whole, and a page that follows repeats the head.</summary>
internal sealed class PaperTable(Paper paper, float x, IReadOnlyList<PaperColumn> columns)
{
    private const float Gap = 8;
    private const float Padding = 4;

    private static readonly PaperType Head = new(PaperFont.Bold, 8.5f);
    private static readonly PaperType Body = new(PaperFont.Text, 9.5f);
    private static readonly PaperType Strong = new(PaperFont.Bold, 9.5f);

    private float Width => columns.Sum(c => c.Width);

    public void Begin() => Draw([.. columns.Select(c => c.Title)], Head, isHead: true);

    /// <param name="cells">One for each column.</param>
    /// <param name="isStrong">For sums.</param>
    public void Row(IReadOnlyList<string> cells, bool isStrong = false)
    {
        var type = isStrong ? Strong : Body;
        if (paper.Need(HeightOf(cells, type)))
        {
            Begin();
        }

        Draw(cells, type, isHead: false);
    }

    private void Draw(IReadOnlyList<string> cells, PaperType type, bool isHead)
    {
        var (top, left, height) = (paper.Y, x, HeightOf(cells, type));
        foreach (var (cell, column) in cells.Zip(columns))
        {
            paper.Text(
                cell,
                type,
                left,
                top + Padding,
                column.Width - Gap,
                isHead ? Paper.Muted : Paper.Ink,
                column.Align
            );
            left += column.Width;
        }

        paper.Y = top + height;
        paper.Rule(x, paper.Y, x + Width - Gap, paper.Y, isHead ? Paper.Muted : Paper.Line);
    }

    private float HeightOf(IReadOnlyList<string> cells, PaperType type) =>
        (2 * Padding) + cells.Zip(columns).Max(c => Paper.HeightOf(c.First, type, c.Second.Width - Gap));
}
