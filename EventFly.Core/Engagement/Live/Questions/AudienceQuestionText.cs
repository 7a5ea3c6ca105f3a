using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>The wording of a question: what may stand in it, and when two say the same.</summary>
internal static class AudienceQuestionText
{
    public static Fault? FaultOf(string clean)
    {
        var checks = new Checks();
        checks.That(clean.Length > 0, "text", "Write your question first.");
        checks.That(
            Kernel.Text.Fits(clean, AudienceQuestion.TextLength),
            "text",
            new Sentence("Keep the question within {0} characters.", AudienceQuestion.TextLength)
        );
        return checks.Fault;
    }

    /// <summary>The same for texts that differ only in case, accents, blanks and punctuation; null when nothing else is left.</summary>
    public static string? SamenessOf(string clean)
    {
        var letters = new StringBuilder(clean.Length);
        foreach (var rune in clean.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol)
            {
                letters.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return letters.Length == 0
            ? null
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters.ToString())));
    }
}
