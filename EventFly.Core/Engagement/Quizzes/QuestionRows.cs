using System.Globalization;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <param name="Row">As the spreadsheet numbers it, from 1.</param>
/// <param name="Faults">What is wrong with it, by the name of the column.</param>
public sealed record RowFaults(int Row, IReadOnlyList<FieldFault> Faults);

/// <param name="Questions">The rows that can be used, in their order.</param>
/// <param name="Rows">The rows that cannot, each with the way out.</param>
public sealed record ImportedQuestions(IReadOnlyList<QuestionDraft> Questions, IReadOnlyList<RowFaults> Rows);

/// <summary>Turns the rows of a spreadsheet into questions.</summary>
internal static class QuestionRows
{
    private const int UsualSeconds = 20;

    public static ImportedQuestions? Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (SheetLayout.Find(rows) is not { } layout)
        {
            return null;
        }

        var questions = new List<QuestionDraft>();
        var faults = new List<RowFaults>();
        for (var i = layout.HeadingRow + 1; i < rows.Count; i++)
        {
            var row = new Row(rows[i], layout);
            if (row.IsEmpty)
            {
                continue;
            }

            var (question, wrong) = Read(row);
            if (wrong.Count > 0)
            {
                faults.Add(new RowFaults(i + 1, wrong));
            }
            else
            {
                questions.Add(question);
            }
        }

        return new ImportedQuestions(questions, faults);
    }

    private static (QuestionDraft Question, IReadOnlyList<FieldFault> Faults) Read(Row row)
    {
        var checks = new Checks();
        var kind = KindOf(row, checks);
        var draft = new PollDraft(row.Question, kind.HasOptions() ? row.Options : [], ResultsShown.WhenRevealed)
        {
            Kind = kind,
        };
        var seconds = Number(row.Seconds, UsualSeconds, "seconds", checks);
        var question = new QuestionDraft(
            draft,
            new Marking(RightOf(row, kind, checks), seconds, PointsOf(row, checks)) { Explanation = row.Explanation }
        );
        var faults = (checks.Fault?.Fields ?? []).Concat(question.Fault()?.Fields ?? []).DistinctBy(f => f.Field);
        return (question, [.. faults]);
    }

    private static PollKind KindOf(Row row, Checks checks)
    {
        switch (row.Kind.ToLowerInvariant())
        {
            case "" or "choice" or "quiz":
                return PollKind.Choice;
            case "multiple" or "several":
                return PollKind.Multiple;
            case "true/false" or "truefalse":
                return PollKind.TrueFalse;
            case "number" or "numeric":
                return PollKind.Numeric;
            case "text" or "open":
                return PollKind.OpenText;
            case "ranking" or "order":
                return PollKind.Ranking;
            default:
                checks.That(false, "kind", "Write choice, multiple, true/false, number, text or ranking.");
                return PollKind.Choice;
        }
    }

    private static QuizPoints PointsOf(Row row, Checks checks)
    {
        switch (row.Points.ToLowerInvariant())
        {
            case "" or "standard" or "1000":
                return QuizPoints.Standard;
            case "double" or "doubled" or "2000":
                return QuizPoints.Doubled;
            case "none" or "no points" or "0":
                return QuizPoints.None;
            default:
                checks.That(false, "points", "Write standard, double or none.");
                return QuizPoints.Standard;
        }
    }

    /// <summary>Right options are named by their numbers, from 1; several with commas. Gaps between options do not count.</summary>
    private static string RightOf(Row row, PollKind kind, Checks checks)
    {
        if (kind is PollKind.Numeric)
        {
            return row.Right.Replace(',', '.');
        }

        if (kind is PollKind.OpenText)
        {
            return Answer.Of(row.Right.Split('/', StringSplitOptions.TrimEntries)).Text;
        }

        var positions = new List<int>();
        foreach (var part in row.Right.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var isOption = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (
                !checks.That(
                    isOption && row.PositionOf(number) >= 0,
                    "right",
                    "Name right options by their numbers, such as 2 or 1,3."
                )
            )
            {
                return "";
            }

            positions.Add(row.PositionOf(number));
        }

        return Answer.Options(positions).Text;
    }

    private static int Number(string text, int otherwise, string field, Checks checks)
    {
        if (text.Length == 0)
        {
            return otherwise;
        }

        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        checks.That(isNumber, field, "Type a whole number.");
        return number;
    }

    private sealed class Row(IReadOnlyList<string> cells, SheetLayout layout)
    {
        public string Question => At(layout.Question);

        public IReadOnlyList<string> Options => [.. layout.Options.Select(i => At(i)).Where(o => o.Length > 0)];

        public string Right => At(layout.Right);

        public string Seconds => At(layout.Seconds);

        public string Kind => At(layout.Kind);

        public string Points => At(layout.Points);

        public string Explanation => At(layout.Explanation);

        public bool IsEmpty => Question.Length == 0 && Options.Count == 0;

        /// <summary>Where the option of a numbered column stands among those given, from 0; -1 when that column is empty.</summary>
        public int PositionOf(int number) =>
            number >= 1 && number <= layout.Options.Count && At(layout.Options[number - 1]).Length > 0
                ? layout.Options.Take(number - 1).Count(i => At(i).Length > 0)
                : -1;

        private string At(int? column) => column is { } i && i < cells.Count ? cells[i].Trim() : "";
    }
}
