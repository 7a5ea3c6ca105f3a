using System.Text;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>What somebody is called in a hall, in front of everyone: readable, not to be mixed up, and not rude.</summary>
public sealed record Nickname
{
    public const int Shortest = 2;
    public const int Longest = 24;

    /// <summary>UTF-16 units; what is longer is not even looked at.</summary>
    private const int Novel = 1_000;

    private const int MostMarks = 2;

    private Nickname(string text, string key)
    {
        Text = text;
        Key = key;
    }

    public string Text { get; }

    /// <summary>The same for nicknames that people would mix up: without case, accents and lookalikes.</summary>
    public string Key { get; }

    public static Result<Nickname> Of(string typed)
    {
        if (typed.Length > Novel)
        {
            return NicknameFaults.Length;
        }

        if (Kernel.Text.HasHidden(typed.Trim()))
        {
            return NicknameFaults.Hidden;
        }

        var text = Tidy(typed.Normalize(NormalizationForm.FormKC));
        if (!Kernel.Text.Fits(text, Longest) || Kernel.Text.Count(text) < Shortest)
        {
            return NicknameFaults.Length;
        }

        if (text.AsSpan().ContainsAny('<', '>'))
        {
            return NicknameFaults.Brackets;
        }

        if (HasTowers(text))
        {
            return NicknameFaults.Towers;
        }

        var key = Lookalikes.SkeletonOf(text);
        return key.Length == 0 ? NicknameFaults.NoLetters
            : RudeWords.AreIn(text) ? NicknameFaults.Rude
            : new Nickname(text, key);
    }

    public override string ToString() => Text;

    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool HasTowers(string text)
    {
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = Glyphs.IsMark(rune) && !Glyphs.IsGlue(rune) ? marks + 1 : 0;
            if (marks > MostMarks)
            {
                return true;
            }
        }

        return false;
    }
}
