using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;

namespace EventFly.Web.Shell.Widgets;

/// <summary>Sentences that people wrote, the most frequent first.</summary>
/// <param name="IsWide">In one column: they are long.</param>
internal sealed record TextWall(IReadOnlyList<WordView> Texts, bool IsWide)
{
    public static readonly TextWall Empty = new([], false);

    private const int Long = 70;
    private const int LettersInLine = 26;
    private const int LettersInWideLine = 58;

    // Of the big screen's middle, at a size that the last row can read.
    private const int Lines = 8;

    /// <param name="isStage">Only as many as fit on the big screen.</param>
    public static TextWall Of(IReadOnlyList<WordView> texts, bool isStage)
    {
        if (!isStage)
        {
            return new(texts, true);
        }

        var isWide = texts.Any(t => Text.Count(t.Text) > Long);
        var (room, shown) = (isWide ? Lines : 2 * Lines, new List<WordView>());
        foreach (var text in texts)
        {
            // A line of its own for the frame around each.
            room -= 1 + ((Text.Count(text.Text) - 1) / (isWide ? LettersInWideLine : LettersInLine)) + 1;
            if (room < 0 && shown.Count > 0)
            {
                break;
            }

            shown.Add(text);
        }

        return new(shown, isWide);
    }
}
