using System.Text.RegularExpressions;

namespace EventFly.Core.Analytics.Recommendations;

/// <summary>
/// Titles and topics of events as vectors of their words: how often a word is there, times log((1 + events) / (1 + events with it)) + 1,
/// of length 1 (tf-idf as scikit-learn smooths it).
/// </summary>
internal sealed partial class EventTexts
{
    private readonly (int Word, float Weight)[][] _vectors;

    public EventTexts(IReadOnlyList<KnownEvent> events)
    {
        var words = events.Select(WordsOf).ToArray();
        var numbers = new Numbering(words.SelectMany(w => w));
        var seen = new int[numbers.Count];
        foreach (var word in words.SelectMany(w => w.Distinct()))
        {
            seen[numbers[word]]++;
        }

        _vectors =
        [
            .. words.Select(own =>
            {
                var vector = own.GroupBy(w => numbers[w])
                    .Select(g =>
                        (Word: g.Key, Weight: g.Count() * (Math.Log((1d + events.Count) / (1 + seen[g.Key])) + 1))
                    )
                    .OrderBy(v => v.Word)
                    .ToArray();
                var length = Math.Sqrt(vector.Sum(v => v.Weight * v.Weight));
                return vector.Select(v => (v.Word, (float)(v.Weight / length))).ToArray();
            }),
        ];
    }

    /// <summary>The cosine between two events: 0 where they share no word, 1 where they share all.</summary>
    public double Likeness(int one, int other)
    {
        var (a, b) = (_vectors[one], _vectors[other]);
        var (i, j, sum) = (0, 0, 0d);
        while (i < a.Length && j < b.Length)
        {
            if (a[i].Word == b[j].Word)
            {
                sum += a[i++].Weight * b[j++].Weight;
            }
            else if (a[i].Word < b[j].Word)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    private static string[] WordsOf(KnownEvent known) =>
        [.. Letters().Matches(known.Title.ToLowerInvariant()).Select(m => m.Value), .. known.Topics];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
