using System.Globalization;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;

namespace EventFly.Web.Organizer.Quizzes;

/// <summary>One option as it is being typed.</summary>
public sealed class OptionForm
{
    public string Text { get; set; } = "";

    /// <summary>Its address; empty when there is none.</summary>
    public string Picture { get; set; } = "";

    public bool IsRight { get; set; }

    public bool IsUsedBy(PollKind kind) => Text.Trim().Length > 0 || (kind is PollKind.Image && Picture.Length > 0);
}

/// <summary>One question as it is being typed. What another kind needs stays, so that changing one's mind loses nothing.</summary>
public sealed class QuestionForm
{
    private const int FirstOptions = 4;
    private const int UsualSeconds = 20;

    /// <summary>Names it on the screen, wherever it is moved.</summary>
    public Guid Key { get; } = Guid.CreateVersion7();

    public PollKind Kind { get; set; }

    public string Text { get; set; } = "";

    /// <summary>For rankings in their right order: people see them shuffled.</summary>
    public List<OptionForm> Options { get; } = [];

    /// <summary>True and false in the author's words.</summary>
    public List<OptionForm> Truths { get; } = [];

    public string Number { get; set; } = "";

    public string Tolerance { get; set; } = "";

    public string Unit { get; set; } = "";

    /// <summary>Every accepted text in a line of its own.</summary>
    public string Accepted { get; set; } = "";

    public int Seconds { get; set; } = UsualSeconds;

    public QuizPoints Points { get; set; }

    public bool RewardsSpeed { get; set; } = true;

    public string Explanation { get; set; } = "";

    public bool IsUntouched => Text.Length == 0 && Options.TrueForAll(o => o.Text.Length + o.Picture.Length == 0);

    public static QuestionForm Blank(string isTrue, string isFalse)
    {
        var form = new QuestionForm();
        form.Options.AddRange(Enumerable.Range(0, FirstOptions).Select(_ => new OptionForm()));
        form.Truths.AddRange([new() { Text = isTrue }, new() { Text = isFalse }]);
        return form;
    }

    public static QuestionForm Of(QuestionDraft draft, string isTrue, string isFalse)
    {
        var (poll, marking) = (draft.Poll, draft.Marking);
        var right = new Answer(marking.Right);
        var form = new QuestionForm
        {
            Kind = poll.Kind,
            Text = poll.Question,
            Number = right.Number is { } number && poll.Kind is PollKind.Numeric ? Plain(number) : "",
            Tolerance = marking.Tolerance > 0 ? Plain(marking.Tolerance) : "",
            Unit = poll.Unit,
            Accepted = poll.Kind.TakesWords() ? marking.Right : "",
            Seconds = marking.Seconds,
            Points = marking.Points,
            RewardsSpeed = marking.RewardsSpeed,
            Explanation = marking.Explanation,
        };
        var options = poll.Options.Select(
            (text, i) =>
                new OptionForm
                {
                    Text = text,
                    Picture = i < poll.Pictures.Count ? poll.Pictures[i] : "",
                    IsRight = poll.Kind is not PollKind.Ranking && right.Positions.Contains(i),
                }
        );
        var typed = options.ToList();
        if (poll.Kind is PollKind.Ranking)
        {
            typed = [.. right.Positions.Select(p => typed[p])];
        }

        form.Truths.AddRange(
            poll.Kind is PollKind.TrueFalse ? typed : [new() { Text = isTrue }, new() { Text = isFalse }]
        );
        form.Options.AddRange(poll.Kind is PollKind.TrueFalse ? [] : typed);
        form.Options.AddRange(
            Enumerable.Range(0, Math.Max(1, FirstOptions - form.Options.Count)).Select(_ => new OptionForm())
        );
        return form;
    }

    public QuestionDraft ToDraft()
    {
        var typed = (Kind is PollKind.TrueFalse ? Truths : Options).Where(o => o.IsUsedBy(Kind)).ToList();
        var shown = Kind is PollKind.Ranking ? Shuffled(typed) : typed;
        var poll = new PollDraft(
            Text,
            Kind.HasOptions() ? [.. shown.Select(o => o.Text)] : [],
            ResultsShown.WhenRevealed
        )
        {
            Kind = Kind,
            Unit = Kind is PollKind.Numeric ? Unit : "",
            Pictures = Kind is PollKind.Image ? [.. shown.Select(o => o.Picture)] : [],
        };
        return new(
            poll,
            new Marking(Right(typed, shown).Text, Seconds, Points)
            {
                Tolerance = Kind is PollKind.Numeric ? ToleranceTyped() : 0,
                Explanation = Explanation.Trim(),
                RewardsSpeed = RewardsSpeed,
            }
        );
    }

    public QuestionForm Copy(string isTrue, string isFalse) => Of(ToDraft(), isTrue, isFalse);

    private Answer Right(List<OptionForm> typed, List<OptionForm> shown) =>
        Kind switch
        {
            PollKind.Numeric => Read(Number) is { } number ? Answer.Of(number) : new Answer(""),
            PollKind.OpenText => Answer.Of(
                Accepted.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)
            ),
            PollKind.Ranking => Answer.Options(typed.Select(o => shown.IndexOf(o))),
            _ => Answer.Options(Enumerable.Range(0, shown.Count).Where(i => shown[i].IsRight)),
        };

    /// <summary>Nothing is exact; what is no number is refused as below zero.</summary>
    private decimal ToleranceTyped() => Tolerance.Trim().Length == 0 ? 0 : Read(Tolerance) ?? -1;

    /// <summary>Never in the right order: that would be the answer.</summary>
    private static List<OptionForm> Shuffled(List<OptionForm> typed)
    {
        var shuffled = typed.ToArray();
        while (shuffled.Length > 1 && shuffled.SequenceEqual(typed))
        {
            Random.Shared.Shuffle(shuffled);
        }

        return [.. shuffled];
    }

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.CurrentCulture);

    private static decimal? Read(string typed) => TypedNumber.Read(typed, CultureInfo.CurrentCulture);
}
