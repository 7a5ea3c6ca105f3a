using EventFly.Core.Engagement.Live.Polls.Results;

namespace EventFly.Web.Shell.Widgets;

/// <summary>Words in the order in which they came up, each in one of five sizes.</summary>
/// <param name="Density">0 with large words, 1 and 2 where more must fit; see <c>ef-cloud</c> in the style sheets.</param>
internal sealed record WordCloud(IReadOnlyList<(WordView Word, int Size)> Words, int Density)
{
    public static readonly WordCloud Empty = new([], 1);

    private const int Largest = 5;

    // In hundredths of the big screen's height: width and height of its middle, and how large a word is in each size.
    private const double Width = 146;
    private const double Height = 50;
    private const double LetterWidth = 0.58;
    private const double Gap = 0.9;
    private const double LineHeight = 1.25;

    private static readonly double[][] Sizes =
    [
        [5, 6.6, 8.6, 11, 14],
        [5, 5.8, 6.8, 8, 9.6],
        [5, 5.2, 5.6, 6, 6.6],
    ];

    /// <param name="words">Most frequent first.</param>
    /// <param name="order">Texts in the order to show.</param>
    /// <param name="isStage">Only as many as fit on the big screen; those named least are left out.</param>
    public static WordCloud Of(IReadOnlyList<WordView> words, IReadOnlyList<string> order, bool isStage)
    {
        var density = isStage
            ? Enumerable.Range(0, Sizes.Length).FirstOrDefault(d => Fits(words, d) == words.Count, Sizes.Length - 1)
            : 1;
        var shown = words.Take(isStage ? Fits(words, density) : words.Count).ToDictionary(w => w.Text);
        return new([.. order.Where(shown.ContainsKey).Select(text => (shown[text], SizeOf(shown[text])))], density);
    }

    /// <summary>From 1 to 5. A word that was said once is never large, even when all were.</summary>
    private static int SizeOf(WordView word) =>
        word.Count == 1 && word.Weight >= 1 ? 2 : Math.Clamp((int)Math.Ceiling(word.Weight * Largest), 1, Largest);

    /// <summary>How many of them fit.</summary>
    private static int Fits(IReadOnlyList<WordView> words, int density)
    {
        var (used, fitting) = (0.0, 0);
        foreach (var word in words)
        {
            var size = Sizes[density][SizeOf(word) - 1];
            // Lines break where words end: a part of each stays empty.
            used += ((word.Text.Length * LetterWidth) + Gap) * size * size * LineHeight * 1.15;
            if (used > Width * Height)
            {
                break;
            }

            fitting++;
        }

        return fitting;
    }
}
