using System.Globalization;
using EventFly.Load.Clients;
using EventFly.Load.Measures;
using EventFly.Load.Protocol;
using EventFly.Testing.Servers;

namespace EventFly.Load.Scenarios;

/// <summary>
/// Quizzes of up to a hundred questions, each played to the podium: asked, answered by everybody, counted, solved, ranked.
/// Every byte that reaches a phone, or a program that watches, is searched for the right answer before it is shown, and in the end every phone's score
/// is held against the ballots.
/// </summary>
internal static class QuizScenario
{
    public const string Name = "quiz";

    /// <summary>Every tenth question is typed. Nobody answers it; its accepted text is the secret itself.</summary>
    private const int TypedEvery = 10;

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var report = new Report(Name, arguments.Participants);
        await Warmup.Run(stage, arguments, cancellation);
        await using var organizer = await stage.Organizer(cancellation);
        var listening = new Eavesdropper();
        await using var hall = await Arrival.Of(stage, arguments, report, cancellation, listening.Hear);
        await using var program = await HubWatcher.Watch(stage.Server, stage.Code, listening.Hear, cancellation);
        var round = new QuizRound(stage, hall, organizer, listening, cancellation);
        var wrong = 0;
        var questions = Questions(arguments.Warmup + arguments.Questions);
        var quizzes = questions.Take(arguments.Warmup).Chunk(QuizHost.MostQuestions).ToList();
        var unmeasured = quizzes.Count;
        quizzes.AddRange(questions.Skip(arguments.Warmup).Chunk(QuizHost.MostQuestions));
        foreach (var (number, quiz) in quizzes.Index())
        {
            if (number == unmeasured)
            {
                round.Forget();
            }

            var host = await QuizHost.Plan(organizer, $"Load quiz {number}", quiz, cancellation);
            await round.Announce(host);
            foreach (var (index, question) in quiz.Index())
            {
                await round.Play(host, question, isLast: index == quiz.Length - 1);
            }

            wrong += await WrongScores(stage, hall, quiz);
        }

        round.AddTo(report);
        (await stage.Compare(await Asked(stage, questions), round.Told, cancellation))?.AddTo(report);
        report.Number("wrong_scores", wrong);
        report.Number("secrets_early", listening.Early);
        report.Number("secrets_after_reveal", listening.Late);
        report.Number("mib_searched", listening.Bytes / 1024.0 / 1024.0);
        report.Number("broken", hall.Broken);
        return report;
    }

    private static List<QuizQuestion> Questions(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new QuizQuestion(
                    $"Load quiz question {i}?",
                    Eavesdropper.Secret(i),
                    IsTyped: i % TypedEvery == TypedEvery - 1
                )),
        ];

    /// <summary>The polls behind the questions, by their text.</summary>
    private static async Task<List<Question>> Asked(Stage stage, List<QuizQuestion> questions)
    {
        var texts = questions.Select(q => q.Text).ToHashSet();
        var ids = stage.Own is null ? [] : await stage.Own.Read(StoredScores.QuestionsByText);
        return [.. ids.Where(q => texts.Contains(q.Text))];
    }

    /// <summary>Phones whose last screen says other points than their ballots do.</summary>
    private static async Task<int> WrongScores(Stage stage, Hall hall, QuizQuestion[] quiz)
    {
        if (stage.Own is not { } server)
        {
            return 0;
        }

        var asked = await Asked(stage, [.. quiz]);
        var earned = await StoredScores.Read(server, [.. asked.Select(q => q.Id)]);
        var devices = await Devices.Read(server, hall.Phones);
        return hall.Phones.Count(p => p.See(ShownPoints) != earned.GetValueOrDefault(devices[p]));
    }

    private static int ShownPoints(Screen screen) =>
        screen.Find("quiz-score").Select(n => n.Attributes.GetValueOrDefault("data-points")).FirstOrDefault()
            is { } points
            ? int.Parse(points, CultureInfo.InvariantCulture)
            : 0;
}
