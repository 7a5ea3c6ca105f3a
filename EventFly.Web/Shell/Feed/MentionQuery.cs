namespace EventFly.Web.Shell.Feed;

/// <summary>Where in a text somebody is about to mention a person.</summary>
internal static class MentionQuery
{
    private const int Longest = 40;

    /// <summary>Behind the last character that differs: that is where was typed.</summary>
    public static int CaretAfter(string before, string after)
    {
        var same = 0;
        while (
            same < before.Length
            && same < after.Length
            && before[before.Length - 1 - same] == after[after.Length - 1 - same]
        )
        {
            same++;
        }

        return after.Length - same;
    }

    /// <summary>Place of the at sign that starts the word before the caret, or null: e-mail addresses are none.</summary>
    public static int? Before(string text, int caret)
    {
        var at = caret == 0 ? -1 : text.LastIndexOf('@', caret - 1);
        if (at < 0 || caret - at > Longest || (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '('))
        {
            return null;
        }

        var typed = text.AsSpan(at + 1, caret - at - 1);
        return typed.IndexOfAny('\n', '@') < 0 && !typed.StartsWith(" ") && typed.Count(' ') <= 2 ? at : null;
    }
}
