using System.Text;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Feedback;

/// <summary>The words of comments: each counts once for a comment, as it is written most often.</summary>
public static class CommentWords
{
    public const int Most = 30;

    private const int Shortest = 3;

    /// <summary>Words that bind others and say nothing by themselves, in the languages that we speak.</summary>
    private static readonly HashSet<string> Small =
    [
        .. (
            "the and for was were with that this have has had not but you your are our all from they them their there what when very "
            + "would could should been can did didn't don't will just also more much too some any out about than then into its it's "
            + "which who how why one get got his her she him only really even still after before because over again me my we us "
            + "der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine war waren wäre ist sind sein "
            + "hat haben hatte hatten wird werden würde ich du er sie es wir ihr uns euch mir mich dir dich ihm ihn auch noch nur "
            + "schon sehr mehr viel zu zum zur auf aus bei mit nach von vor für über unter durch als wie wenn dann dass weil was wer "
            + "wo im in am an so man alle alles etwas ganz immer bis ohne um hier da doch mal"
        )
            .Split(' ')
            .Select(Text.Likeness),
    ];

    public static IReadOnlyList<UsedWord> Count(IEnumerable<string> comments)
    {
        var found = new Dictionary<string, Dictionary<string, int>>();
        foreach (var comment in comments)
        {
            foreach (var word in Split(comment).DistinctBy(Text.Likeness))
            {
                var key = Text.Likeness(word);
                if (!Small.Contains(key))
                {
                    var spellings = found.TryGetValue(key, out var known) ? known : found[key] = [];
                    spellings[word] = spellings.GetValueOrDefault(word) + 1;
                }
            }
        }

        return
        [
            .. found
                .Values.Select(s => new UsedWord(
                    s.MaxBy(w => (w.Value, w.Key.Any(char.IsLower) ? 1 : 0)).Key,
                    s.Values.Sum()
                ))
                .Where(w => w.Count > 1)
                .OrderByDescending(w => w.Count)
                .ThenBy(w => w.Word, StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];
    }

    private static IEnumerable<string> Split(string comment)
    {
        var word = new StringBuilder();
        foreach (var c in comment.Append(' '))
        {
            if (
                char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || (word.Length > 0 && c is '\'' or '’' or '-' or '\u0301')
            )
            {
                word.Append(c);
                continue;
            }

            var whole = word.ToString().TrimEnd('\'', '’', '-');
            word.Clear();
            if (Text.Count(whole) >= Shortest && whole.Any(char.IsLetter))
            {
                yield return whole;
            }
        }
    }
}
