using System.Globalization;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <param name="Row">As the spreadsheet numbers it, from 1.</param>
/// <param name="Faults">What is wrong with it, by the name of the column.</param>
public sealed record RowFaults(int Row, IReadOnlyList<FieldFault> Faults);

/// <param name="Questions">The rows that can be used, in their order.</param>
/// <param name="Rows">The rows that cannot, each with the way out.</param>
/// <param name="ReadUntil">The last row that was read of a file that goes on; null when all of it was.</param>
public sealed record ImportedQuestions(
    IReadOnlyList<QuestionDraft> Questions,
    IReadOnlyList<RowFaults> Rows,
    int? ReadUntil = null
);

/// <summary>Turns the rows of a spreadsheet into questions.</summary>
internal static class QuestionRows
{
    private const int UsualSeconds = 20;

    /// <param name="rows">As they stand in the file.</param>
    /// <param name="most">So many rows below the headings are read.</param>
    public static ImportedQuestions? Read(IReadOnlyList<IReadOnlyList<SheetCell>> rows, int most)
    {
        if (SheetLayout.Find(rows) is not { } layout)
        {
            return null;
        }

        var questions = new List<QuestionDraft>();
        var faults = new List<RowFaults>();
        var end = Math.Min(rows.Count, layout.HeadingRow + 1 + most);
        for (var i = layout.HeadingRow + 1; i < end; i++)
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

        var isCut = rows.Skip(end).Any(r => !new Row(r, layout).IsEmpty);
        return new ImportedQuestions(questions, faults, isCut ? end : null);
    }

    private static (QuestionDraft Question, IReadOnlyList<FieldFault> Faults) Read(Row row)
    {
        var checks = new Checks();
        checks.That(
            row.Error is null,
            "cell",
            new Sentence("A cell shows {0}. Type what it should say.", row.Error ?? "")
        );
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
            return NumberOf(row.RightCell, checks);
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

    /// <summary>A file does not say in which language its numbers are written.</summary>
    private static string NumberOf(SheetCell cell, Checks checks)
    {
        if (cell.IsNumber || TypedNumber.Read(cell.Text, CultureInfo.InvariantCulture) is null)
        {
            return cell.Text;
        }

        var number = TypedNumber.ReadInAnyLanguage(cell.Text);
        checks.That(
            number is not null,
            "right",
            new Sentence("{0} could be two numbers. Write it without a mark between thousands.", cell.Text)
        );
        return number is { } read ? Answer.Of(read).Text : "";
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

    private sealed class Row(IReadOnlyList<SheetCell> cells, SheetLayout layout)
    {
        public string Question => At(layout.Question);

        public IReadOnlyList<string> Options => [.. layout.Options.Select(i => At(i)).Where(o => o.Length > 0)];

        public string Right => At(layout.Right);

        public SheetCell RightCell => layout.Right < cells.Count ? cells[layout.Right] : default;

        /// <summary>What a formula without a result left in a cell that counts.</summary>
        public string? Error =>
            new[] { layout.Question, layout.Right, layout.Seconds, layout.Kind, layout.Points, layout.Explanation }
                .Concat(layout.Options.Select(o => (int?)o))
                .Where(i => i < cells.Count && cells[i.Value].IsError)
                .Select(i => cells[i!.Value].Text.Trim())
                .FirstOrDefault();

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

        private string At(int? column) => column is { } i && i < cells.Count ? (cells[i].Text ?? "").Trim() : "";
    }
}
