namespace EventFly.Web.Tests.Api;

/// <summary>Quizzes as programs send them.</summary>
internal static class QuizJson
{
    /// <summary>One question without a time limit; coffee is right.</summary>
    public static object TeaOrCoffee(string title) =>
        new
        {
            title,
            teams = Array.Empty<string>(),
            questions = new[]
            {
                new
                {
                    poll = new
                    {
                        question = "Tea or coffee?",
                        options = new[] { "Tea", "Coffee" },
                        resultsShown = "whenRevealed",
                    },
                    marking = new
                    {
                        right = "1",
                        seconds = 0,
                        points = "standard",
                    },
                },
            },
        };
}
