using EventFly.Core.Engagement.Contracts;

namespace EventFly.Web.Shell.Http;

/// <summary>Addresses that several rooms link to.</summary>
internal static class Addresses
{
    /// <summary>The answer key of one playing of a quiz, as a text file.</summary>
    public static string AnswerKey(QuizId quiz, int run) => $"/quizzes/{quiz}/{run}/key.txt";
}
