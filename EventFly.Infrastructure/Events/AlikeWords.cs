using System.Globalization;
using EventFly.Core.Events.Listings;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Events;

/// <summary>Known words by the groups of three letters that they share with another: any database can do that, and none needs an extension.</summary>
internal static class AlikeWords
{
    private const int Most = 60;

    public static async Task<IReadOnlyList<string>> Of(
        EventFlyDbContext db,
        string word,
        CancellationToken cancellation
    )
    {
        var grams = Grams(word);
        var length = new StringInfo(word).LengthInTextElements;
        var (shortest, longest) = (length - Typos.Forgiven(word), length + Typos.Forgiven(word));
        return await db
            .WordGrams.Where(g => grams.Contains(g.Gram) && g.Length >= shortest && g.Length <= longest)
            .GroupBy(g => g.Word)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Take(Most)
            .Select(g => g.Key)
            .ToListAsync(cancellation);
    }

    private static string[] Grams(string word)
    {
        var letters = $"  {word} ".EnumerateRunes().Select(r => r.ToString()).ToArray();
        return
        [
            .. Enumerable
                .Range(0, letters.Length - WordGram.Letters + 1)
                .Select(i => string.Concat(letters.Skip(i).Take(WordGram.Letters)))
                .Distinct(),
        ];
    }
}
