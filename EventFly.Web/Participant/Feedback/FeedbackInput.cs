using System.Globalization;
using EventFly.Core.Registration.Feedback;
using EventFly.Core.Registration.FormQuestions;

namespace EventFly.Web.Participant.Feedback;

/// <summary>What stands in the fields of feedback, as it was chosen and typed.</summary>
public sealed class FeedbackInput
{
    public const string FirstName = "first-name";
    public const string WithoutName = "without-name";

    /// <summary>Never a number of stars, and never a choice: it is refused, not taken for none.</summary>
    private const int Unread = -1;

    public string? Stars { get; set; }

    public string? Recommend { get; set; }

    public string? Comment { get; set; }

    /// <summary><c>yes</c>: the team reads the name.</summary>
    public string? Named { get; set; }

    /// <summary><see cref="WithoutName"/>, <see cref="FirstName"/>, or nothing.</summary>
    public string? Showing { get; set; }

    /// <summary>By session.</summary>
    public Dictionary<string, string>? Sessions { get; set; }

    /// <summary>By <see cref="Field"/>, and by <see cref="Box"/> where several can be chosen.</summary>
    public Dictionary<string, string>? Answers { get; set; }

    public static string Field(FeedbackQuestion question) => $"q{question.Number}";

    public static string Box(FeedbackQuestion question, string choice) => $"q{question.Number}-c{choice}";

    /// <param name="said">What was said before, to be changed.</param>
    /// <param name="stars">Chosen in a letter: they are newer.</param>
    public static FeedbackInput Of(FeedbackWords? said, string? stars)
    {
        var chosen = Number(stars) is >= 1 and <= GuestFeedback.MostStars and var tapped ? Text(tapped) : null;
        return said is null
            ? new FeedbackInput { Stars = chosen }
            : new FeedbackInput
            {
                Stars = chosen ?? Text(said.Stars),
                Recommend = said.Recommend is { } recommend ? Text(recommend) : null,
                Comment = said.Comment,
                Named = said.IsNamed ? "yes" : null,
                Showing = said.Showing switch
                {
                    CommentShowing.WithFirstName => FirstName,
                    CommentShowing.WithoutName => WithoutName,
                    CommentShowing.No => null,
                },
                Sessions = said.Sessions.ToDictionary(s => s.Session.ToString(), s => Text(s.Stars)),
                Answers = said
                    .Answers.SelectMany(a =>
                        FormValue
                            .Parts(a.Value)
                            .Select(part => ($"q{a.Question}-c{part}", part))
                            .Append(($"q{a.Question}", a.Value))
                    )
                    .DistinctBy(a => a.Item1)
                    .ToDictionary(a => a.Item1, a => a.Item2),
            };
    }

    public bool HasStars(int stars) => Stars == Text(stars);

    public string StarsOf(string session) => Sessions?.GetValueOrDefault(session) ?? "";

    public string Shown(FeedbackQuestion question) => Answers?.GetValueOrDefault(Field(question)) ?? "";

    public bool IsChosen(FeedbackQuestion question, string choice) =>
        question.Kind is FeedbackQuestionKind.SeveralOf
            ? Answers?.ContainsKey(Box(question, choice)) is true
            : Shown(question) == choice;

    public FeedbackWords Read(FeedbackSheet sheet) =>
        new(
            Number(Stars) ?? 0,
            string.IsNullOrWhiteSpace(Recommend) ? null : Number(Recommend) ?? Unread,
            Comment ?? "",
            Named == "yes",
            Showing switch
            {
                FirstName => CommentShowing.WithFirstName,
                WithoutName => CommentShowing.WithoutName,
                _ => CommentShowing.No,
            }
        )
        {
            Sessions =
            [
                .. sheet
                    .Sessions.Select(s => (s.Id, Typed: StarsOf(s.Id.ToString())))
                    .Where(s => !string.IsNullOrWhiteSpace(s.Typed))
                    .Select(s => new RatedSession(s.Id, Number(s.Typed) ?? Unread)),
            ],
            Answers = [.. sheet.Questions.Select(q => new AnsweredFeedback(q.Number, ValueOf(q)))],
        };

    private string ValueOf(FeedbackQuestion question) =>
        question.Kind is FeedbackQuestionKind.SeveralOf
            ? FormValue.Join(question.Values.Where(v => IsChosen(question, v)))
            : Shown(question);

    private static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
