using System.Globalization;
using System.Text;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>What somebody is called in a hall, in front of everyone: readable, not to be mixed up, and not rude.</summary>
public sealed record Nickname
{
    public const int Shortest = 2;
    public const int Longest = 24;

    /// <summary>Room for 24 characters that are made of several code units each, and an end to towers of marks.</summary>
    public const int StoredLength = 80;

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
        if (typed.Length > 10 * StoredLength)
        {
            return NicknameFaults.Length;
        }

        if (!IsWellFormed(typed) || HasHidden(typed.Trim()))
        {
            return NicknameFaults.Hidden;
        }

        var text = Tidy(typed.Normalize(NormalizationForm.FormKC));
        if (text.Length > StoredLength || new StringInfo(text).LengthInTextElements is < Shortest or > Longest)
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

    /// <summary>Half of a surrogate pair is no text, and cannot be brought into a normal form.</summary>
    private static bool IsWellFormed(string typed)
    {
        for (var i = 0; i < typed.Length; )
        {
            if (Rune.DecodeFromUtf16(typed.AsSpan(i), out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            i += used;
        }

        return true;
    }

    private static bool HasHidden(string typed)
    {
        var before = default(Rune);
        var isJoining = false;
        foreach (var rune in typed.EnumerateRunes())
        {
            var isGlue = Glyphs.IsGlue(rune);
            if (
                Glyphs.IsInvisible(rune)
                || (isGlue && !Glyphs.IsEmoji(before) && !Glyphs.IsGlue(before))
                || (isJoining && !isGlue && !Glyphs.IsEmoji(rune))
            )
            {
                return true;
            }

            isJoining = rune.Value == 0x200D;
            before = rune;
        }

        return isJoining;
    }

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
