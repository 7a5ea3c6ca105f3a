namespace EventFly.Core.Events.Listings;

/// <summary>How far a mistyped word is from one that is known.</summary>
public static class Typos
{
    /// <summary>
    /// Letters that were left out, put in, mistaken or swapped with their neighbour, each counted once (optimal string alignment,
    /// https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance).
    /// </summary>
    public static int Between(string typed, string known)
    {
        var (before, last, row) = (new int[known.Length + 1], new int[known.Length + 1], new int[known.Length + 1]);
        for (var j = 0; j <= known.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var cost = typed[i - 1] == known[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[known.Length];
    }

    /// <summary>So many mistakes are forgiven in a word: more would make other words of it.</summary>
    public static int Forgiven(string typed) =>
        typed.Length switch
        {
            < KnownWord.Shortest => 0,
            < 7 => 1,
            _ => 2,
        };
}
