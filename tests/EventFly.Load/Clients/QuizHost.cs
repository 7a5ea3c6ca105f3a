using System.Net.Http.Json;

namespace EventFly.Load.Clients;

/// <param name="Text">No other question of the run asks the same.</param>
/// <param name="Secret">Stands in what belongs to its right answer, and nowhere else.</param>
/// <param name="IsTyped">A text is to be typed; else one of four options is tapped.</param>
internal sealed record QuizQuestion(string Text, string Secret, bool IsTyped);

/// <summary>Plays one quiz as programs may: each step names the one it was made from.</summary>
internal sealed class QuizHost
{
    /// <summary>How many questions a quiz may have.</summary>
    public const int MostQuestions = 100;

    private const int PodiumSteps = 3;
    private static readonly string[] Options = ["North", "East", "South", "West"];

    private readonly Organizer _organizer;
    private readonly Guid _quiz;
    private readonly int _questions;
    private string _phase = "lobby";
    private int _number;
    private int _podiumStep;

    private QuizHost(Organizer organizer, Guid quiz, string title, int questions)
    {
        _organizer = organizer;
        _quiz = quiz;
        Title = title;
        _questions = questions;
    }

    /// <summary>What the lobby announces.</summary>
    public string Title { get; }

    /// <summary>Saves the quiz.</summary>
    public static async Task<QuizHost> Plan(
        Organizer organizer,
        string title,
        IReadOnlyList<QuizQuestion> questions,
        CancellationToken cancellation
    )
    {
        var draft = new
        {
            title,
            teams = Array.Empty<string>(),
            questions = questions.Select((q, i) => Draft(q, i)).ToArray(),
        };
        using var saved = await organizer.Post("/quizzes", draft, cancellation);
        var quiz = await saved.Content.ReadFromJsonAsync<Guid>(cancellation);
        return new QuizHost(organizer, quiz, title, questions.Count);
    }

    /// <summary>Puts its lobby on every screen.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        using var started = await _organizer.Post($"/quizzes/{_quiz}/start", null, cancellation);
    }

    /// <summary>The next question.</summary>
    public async Task Ask(CancellationToken cancellation)
    {
        await Next(cancellation);
        (_phase, _number) = ("asking", _number + 1);
    }

    /// <summary>No more answers. A question that everybody has answered is closed already; then this changes nothing.</summary>
    public async Task Close(CancellationToken cancellation)
    {
        await Next(cancellation);
        _phase = "counted";
    }

    /// <summary>Shows what was right.</summary>
    public async Task Solve(CancellationToken cancellation)
    {
        await Next(cancellation);
        _phase = "solved";
    }

    /// <summary>After the last question: up the podium, to the step below the winner.</summary>
    public async Task Climb(CancellationToken cancellation)
    {
        await Next(cancellation);
        for ((_phase, _podiumStep) = ("podium", 1); _podiumStep < PodiumSteps; _podiumStep++)
        {
            await Next(cancellation);
        }
    }

    /// <summary>Shows the leaderboard; on the podium, the winner and everybody's own place.</summary>
    public async Task Rank(CancellationToken cancellation)
    {
        await Next(cancellation);
        if (_number < _questions)
        {
            _phase = "standings";
        }
    }

    private async Task Next(CancellationToken cancellation)
    {
        var seen = new
        {
            phase = _phase,
            number = _number,
            podiumStep = _podiumStep,
        };
        using var answer = await _organizer.Post($"/quizzes/{_quiz}/next", seen, cancellation);
    }

    /// <summary>Nothing on the phone tells options apart: which one is right changes from question to question.</summary>
    private static object Draft(QuizQuestion question, int index) =>
        new
        {
            poll = new
            {
                question = question.Text,
                options = question.IsTyped ? [] : Options,
                resultsShown = "whenRevealed",
                kind = question.IsTyped ? "openText" : "choice",
            },
            marking = new
            {
                right = question.IsTyped ? question.Secret : $"{index % Options.Length}",
                seconds = 0,
                points = "standard",
                explanation = $"Because of {question.Secret}.",
            },
        };
}
