using System.Text;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Brings letters that look the same to one form, after the idea of a "skeleton" in Unicode's UTS 39.</summary>
internal static class Lookalikes
{
    // Pairs of "what it looks like" and the letters that do. Lower case first, then capitals that differ from theirs.
    private static readonly Dictionary<Rune, string> Small = Table(
        "aаαɑᴀ bвʙ cсᴄ dԁđᴅ eеεᴇ fꜰ gɡɢ hһнħʜ iіıιɪ jјᴊ kкκᴋ lӏłʟ mмᴍ nɴŋ oоοøᴏ pрρᴘ qԛ rʀ σς sѕꜱ tтτᴛ uυᴜ vνѵᴠ wωԝᴡ xхχ yуγʏ zᴢ l1 o0"
    );

    private static readonly Dictionary<Rune, string> Capital = Table(
        "aАΑ bВΒ cСϹ eЕΕ hНΗ iІΙ jЈ kКΚ mМΜ nΝ oОΟ pРΡ sЅ tТΤ xХΧ yУΥ zΖ"
    );

    private static readonly Dictionary<Rune, string> Several = new()
    {
        [new Rune('ß')] = "ss",
        [new Rune('æ')] = "ae",
        [new Rune('œ')] = "oe",
    };

    /// <summary>Letters, digits and emoji only, without case and accents, each in the form of its lookalikes.</summary>
    public static string SkeletonOf(string text)
    {
        var runes = text.Normalize(NormalizationForm.FormKD).EnumerateRunes().ToList();
        // A Greek capital among Latin letters poses as one of them; in a Greek name it is itself.
        var isLatin = runes.Exists(r => r.IsAscii && Rune.IsLetter(r));
        var skeleton = new StringBuilder(text.Length);
        var afterSmall = false;
        foreach (var rune in runes)
        {
            if (Rune.IsLetterOrDigit(rune) || Glyphs.IsEmoji(rune))
            {
                skeleton.Append(FormOf(rune, isLatin, afterSmall));
                afterSmall = Rune.IsLower(rune);
            }
        }

        return skeleton.Replace("rn", "m").ToString();
    }

    private static string FormOf(Rune rune, bool isLatin, bool afterSmall)
    {
        // "AdaI" passes for "Adal", but "Ian" is not "Lan".
        if (afterSmall && rune.Value == 'I')
        {
            return "l";
        }

        var small = Rune.ToLowerInvariant(rune);
        return isLatin && Capital.TryGetValue(rune, out var form) ? form
            : Small.TryGetValue(small, out form) ? form
            : Several.TryGetValue(small, out form) ? form
            : small.ToString();
    }

    private static Dictionary<Rune, string> Table(string groups) =>
        groups
            .Split(' ')
            .SelectMany(group => group.EnumerateRunes().Skip(1).Select(alike => (alike, group[..1])))
            .ToDictionary(pair => pair.alike, pair => pair.Item2);
}
