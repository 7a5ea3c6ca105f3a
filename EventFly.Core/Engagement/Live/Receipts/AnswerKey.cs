using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;

namespace EventFly.Core.Engagement.Live.Receipts;

/// <summary>
/// The fairness promise. Before the first question the SHA-256 of the answer key is shown to all; afterwards the key
/// itself, so that everyone can compute it again: <c>sha256sum key.txt</c>. The salt, 256 random bits, makes sure that
/// nobody finds the key by trying answers.
/// </summary>
public static class AnswerKey
{
    /// <summary>The key as text: one line for the quiz, one for the salt, then one block for each question.</summary>
    public static string Write(Quiz quiz, IEnumerable<Poll> questions)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var key = new StringBuilder();
        Line($"EventFly answer key, version 1");
        Line($"quiz: {quiz.Id} run {quiz.Run}");
        Line($"salt: {salt}");
        foreach (var question in questions.OrderBy(q => q.Number))
        {
            var marking = question.Marking!;
            Line($"");
            Line($"{question.Number}. {question.Kind}: {question.Question}");
            for (var i = 0; i < question.Options.Count; i++)
            {
                Line($"option {i + 1}: {question.Options[i]}");
            }

            Line($"right: {Readable(question.Kind, new Answer(marking.Right))}");
            Line($"tolerance: {marking.Tolerance}");
            Line($"seconds: {marking.Seconds}, points: {marking.Points}, speed counts: {marking.RewardsSpeed}");
        }

        return key.ToString();

        void Line(FormattableString line) => key.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    /// <summary>64 lower-case hex digits.</summary>
    public static string Commit(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Options by number from 1; everything else as it is.</summary>
    private static string Readable(PollKind kind, Answer right) =>
        kind.HasOptions() ? string.Join(", ", right.Positions.Select(p => p + 1)) : string.Join(" / ", right.Words);
}
