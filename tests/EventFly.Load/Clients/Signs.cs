using System.Globalization;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <summary>What a phone's screen says, read as its person would.</summary>
internal static class Signs
{
    /// <summary>The question is there and can be answered.</summary>
    public static bool IsAsking(Screen screen, string question) =>
        screen.Says(question) && screen.Find("poll-vote").Any(b => b.IsClickable);

    /// <summary>What can be tapped to answer, in a poll and in a quiz.</summary>
    public static IEnumerable<Node> Options(Screen screen) => screen.All().Where(IsOption);

    public static bool IsOption(Node node) => node.TestId is "poll-vote" or "quiz-answer";

    /// <summary>The quiz is announced, and says under which name this phone plays.</summary>
    public static bool IsInLobby(Screen screen, string quiz) => screen.Says(quiz) && screen.Find("quiz-name").Any();

    /// <summary>The quiz's question is there and waits for an answer, by a tap or by typing.</summary>
    public static bool IsPlaying(Screen screen, string question) =>
        screen.Says(question) && (screen.Find("quiz-answer").Any() || screen.Find("poll-text").Any());

    /// <summary>What was right is there.</summary>
    public static bool IsSolved(Screen screen, string question) =>
        screen.Says(question) && screen.Find("quiz-solution").Any();

    /// <summary>The own place is there, in between or at the end.</summary>
    public static bool IsRanked(Screen screen, bool isLast) =>
        screen.Find("leaderboard-row").Any() && screen.Find("quiz-receipt").Any() == isLast;

    /// <summary>The question's result is there.</summary>
    public static bool IsRevealed(Screen screen, string question) =>
        screen.Says(question) && screen.Find("poll-result").Any();

    /// <summary>Number of the option that the result marks as this phone's own vote.</summary>
    public static int? OwnOption(Screen screen, string question) =>
        screen.Says(question)
            ? screen
                .Find("poll-result")
                .Where(r => r.Within().Any(n => n.Is("class", "ef-mine")))
                .Select(r => (int?)int.Parse(r.Option!, CultureInfo.InvariantCulture))
                .FirstOrDefault()
            : null;

    /// <summary>Number of the option that, as the screen says, is this phone's counted vote. A pressed button alone says nothing.</summary>
    public static int? CountedOption(Screen screen, string question) =>
        screen.Says(question) && screen.Find("vote-status").Any(IsGood)
            ? Options(screen)
                .Where(b => b.Is("aria-pressed", "true"))
                .Select(b => (int?)int.Parse(b.Option!, CultureInfo.InvariantCulture))
                .FirstOrDefault()
            : null;

    /// <summary>It waits for nothing, and is no refusal.</summary>
    private static bool IsGood(Node status)
    {
        var look = status.Attributes.GetValueOrDefault("class") ?? "";
        return !look.Contains("ef-status-wait", StringComparison.Ordinal)
            && !look.Contains("ef-status-bad", StringComparison.Ordinal);
    }
}
