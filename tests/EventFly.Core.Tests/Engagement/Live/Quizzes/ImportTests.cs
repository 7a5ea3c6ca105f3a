using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
using EventFly.Testing;
using MiniExcelLibs;

namespace EventFly.Core.Tests.Engagement.Live.Quizzes;

public sealed class ImportTests
{
    private const string Template =
        "Kind,Question,Option 1,Option 2,Option 3,Option 4,Right,Seconds,Points,Explanation\n";

    [Fact]
    public async Task A_row_of_our_template_becomes_a_question()
    {
        var imported = await Import(
            Template
                + "choice,Which river flows through Vienna?,Elbe,Danube,Rhine,,2,30,double,It is 2850 km long.\n"
                + "multiple,Which are planets?,Mars,Pluto,Venus,Moon,\"1,3\",,,\n"
                + "number,How many metres is the Eiffel Tower?,,,,,330,60,none,\n"
                + "text,Capital of Austria?,,,,,Vienna / Wien,,,\n"
                + "true/false,Water boils.,True,False,,,1,10,,\n"
        );

        imported.Rows.ShouldBeEmpty();
        imported
            .Questions.Select(q => (q.Poll.Kind, q.Marking.Right, q.Marking.Seconds, q.Marking.Points))
            .ShouldBe([
                (PollKind.Choice, "1", 30, QuizPoints.Doubled),
                (PollKind.Multiple, "0,2", 20, QuizPoints.Standard),
                (PollKind.Numeric, "330", 60, QuizPoints.None),
                (PollKind.OpenText, "Vienna\nWien", 20, QuizPoints.Standard),
                (PollKind.TrueFalse, "0", 10, QuizPoints.Standard),
            ]);
        imported.Questions[0].Poll.Options.ShouldBe(["Elbe", "Danube", "Rhine"]);
        imported.Questions[0].Marking.Explanation.ShouldBe("It is 2850 km long.");
    }

    [Fact]
    public async Task The_published_layout_of_Kahoot_is_read_as_a_workbook_with_its_headings_below_the_instructions()
    {
        object?[][] sheet =
        [
            ["Quiz template", null, null, null, null, null, null, null],
            ["Add questions below", null, null, null, null, null, null, null],
            [
                null,
                "Question - max 120 characters",
                "Answer 1 - max 75 characters",
                "Answer 2 - max 75 characters",
                "Answer 3 - max 75 characters",
                "Answer 4 - max 75 characters",
                "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
                "Correct answer(s) - choose at least one",
            ],
            [1, "Largest planet?", "Earth", "Jupiter", "Saturn", null, 20, 2],
            [2, "Prime?", "2", "3", "4", "6", 60, "1,2"],
            [3, null, null, null, null, null, null, null],
        ];

        var imported = await Import(Workbook(sheet));

        imported.Rows.ShouldBeEmpty();
        imported
            .Questions.Select(q => (q.Poll.Question, q.Poll.Options.Count, q.Marking.Right, q.Marking.Seconds))
            .ShouldBe([("Largest planet?", 3, "1", 20), ("Prime?", 4, "0,1", 60)]);
    }

    [Fact]
    public async Task Each_row_that_cannot_be_used_says_why_and_the_others_come()
    {
        var imported = await Import(
            Template
                + "choice,A question without a right one?,Yes,No,,,,20,,\n"
                + "choice,A right one that is not there?,Yes,No,,,3,20,,\n"
                + "choice,An odd time?,Yes,No,,,1,soon,,\n"
                + "choice,Only one option?,Yes,,,,1,20,,\n"
                + "rating,Something else?,Yes,No,,,1,20,,\n"
                + "choice,A good one?,Yes,No,,,1,20,,\n"
        );

        imported.Questions.ShouldHaveSingleItem().Poll.Question.ShouldBe("A good one?");
        imported
            .Rows.Select(r => (r.Row, r.Faults[0].Field))
            .ShouldBe([(2, "right"), (3, "right"), (4, "seconds"), (5, "options"), (6, "kind")]);
    }

    [Fact]
    public async Task Semicolons_and_a_byte_order_mark_are_what_many_spreadsheets_write()
    {
        var text = "\ufeffQuestion;Option 1;Option 2;Right\nGrößer?;Ja;Nein;1\n";

        (await Import(text)).Questions.Single().Poll.Question.ShouldBe("Größer?");
    }

    [Theory]
    [InlineData("nothing that anyone could use")]
    [InlineData("PK\u0003\u0004 but no workbook")]
    [InlineData("")]
    public async Task What_is_no_spreadsheet_is_refused_with_the_way_out(string content)
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));

        var refused = await app.UseCases.Run(
            Actor.System,
            new ImportQuestions(@event.Id, Encoding.UTF8.GetBytes(content))
        );

        refused.Fault!.Fields.Single().Field.ShouldBe("file");
    }

    [Theory]
    [InlineData(',', 200_000)]
    [InlineData(',', 1_000_000)]
    [InlineData('"', 1_000_000)]
    [InlineData('\n', 1_000_000)]
    public async Task A_line_that_nobody_wrote_is_refused_at_once(char filling, int times)
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var content = Encoding.UTF8.GetBytes("Question,Answer 1,Answer 2\n" + new string(filling, times));
        var watch = Stopwatch.StartNew();

        var refused = await app.UseCases.Run(Actor.System, new ImportQuestions(@event.Id, content));

        refused.Fault!.Fields.Single().Field.ShouldBe("file");
        // It took minutes; a busy machine gets its time.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public async Task Files_of_other_encodings_are_read_rightly(string encoding)
    {
        var letters = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] file =
        [
            .. letters.GetPreamble(),
            .. letters.GetBytes("Question;Option 1;Option 2;Right\nGrößer?;Ja;Nein;1\n"),
        ];

        (await Import(file)).Questions.Single().Poll.Question.ShouldBe("Größer?");
    }

    [Fact]
    public async Task Dates_and_numbers_of_a_workbook_say_what_its_cells_say()
    {
        var imported = await Import(
            Workbook([
                ["Kind", "Question", "Option 1", "Option 2", "Option 3", "Right"],
                ["choice", "When?", new DateTime(2026, 3, 4), new DateTime(2026, 3, 4, 18, 30, 0), 0.1 + 0.2, 1],
                ["number", "How much?", null, null, null, 1.125],
                ["number", "How many?", null, null, null, 1500],
                ["number", "Written how?", null, null, null, "1.500"],
            ])
        );

        imported.Questions[0].Poll.Options.ShouldBe(["2026-03-04", "2026-03-04 18:30", "0.3"]);
        imported.Questions.Skip(1).Select(q => q.Marking.Right).ShouldBe(["1.125", "1500"]);
        imported.Rows.Select(r => (r.Row, r.Faults[0].Field)).ShouldBe([(5, "right")]);
    }

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("\"12,5\"", "12.5")]
    [InlineData("\"1.234,5\"", "1234.5")]
    [InlineData("\"1,234.5\"", "1234.5")]
    [InlineData("\"1,500\"", null)]
    [InlineData("1.500", null)]
    [InlineData("\"0,500\"", "0.500")]
    [InlineData("1 500", "1500")]
    public async Task A_number_that_could_be_two_is_named_with_the_way_out(string written, string? right)
    {
        var imported = await Import($"Kind,Question,Option 1,Option 2,Right\nnumber,How many?,,,{written}\n");

        imported.Questions.SingleOrDefault()?.Marking.Right.ShouldBe(right);
        imported.Rows.Count.ShouldBe(right is null ? 1 : 0);
        if (right is null)
        {
            imported.Rows[0].Faults.Single().Sentence.ToString().ShouldContain("without a mark between thousands");
        }
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#NV")]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    public async Task A_formula_without_a_result_is_no_option(string error)
    {
        var imported = await Import(Template + $"choice,Which?,Yes,{error},No,,1,,,\nchoice,Good?,Yes,#No,,,1,,,\n");

        imported.Questions.Single().Poll.Question.ShouldBe("Good?");
        imported.Rows.Single().Row.ShouldBe(2);
        imported.Rows.Single().Faults[0].Sentence.ToString().ShouldContain(error);
    }

    [Theory]
    [InlineData("Our quiz, round one, for Ann, Ben, Cy, Di, Ed\n\nQuestion;Option 1;Option 2;Right\nA, b?;Ja;Nein;1\n")]
    [InlineData("sep=;\nQuestion;Option 1;Option 2;Right\nA, b?;Ja;Nein;1\n")]
    [InlineData("Quiz\nQuestion\tOption 1\tOption 2\tRight\nA, b?\tJa\tNein\t1\n")]
    [InlineData("Quiz\nQuestion,Option 1,Option 2,Right\n\"A, b?\",Ja,Nein,1\n")]
    public async Task A_title_above_the_headings_does_not_hide_what_separates_the_cells(string text)
    {
        var imported = await Import(text);

        imported.Questions.Single().Poll.Question.ShouldBe("A, b?");
        imported.Questions.Single().Poll.Options.ShouldBe(["Ja", "Nein"]);
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, 502)]
    [InlineData(900, 502)]
    public async Task What_is_left_out_of_a_long_file_is_said(int rows, int? readUntil)
    {
        var lines = Enumerable.Range(1, rows).Select(i => $"Question {i}?,Yes,No,1\n");

        var imported = await Import("A title\nQuestion,Option 1,Option 2,Right\n" + string.Concat(lines));

        imported.Questions.Count.ShouldBe(500);
        imported.ReadUntil.ShouldBe(readUntil);
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_something_enormous_is_refused()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = await zip.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync())
        {
            for (var i = 0; i < 40; i++)
            {
                await entry.WriteAsync(new byte[1024 * 1024]);
            }
        }

        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));

        (await app.UseCases.Run(Actor.System, new ImportQuestions(@event.Id, bomb.ToArray())))
            .Fault!.Fields.Single()
            .Field.ShouldBe("file");
    }

    private static Task<ImportedQuestions> Import(string text) => Import(Encoding.UTF8.GetBytes(text));

    private static async Task<ImportedQuestions> Import(byte[] content)
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        return await app.Do(new ImportQuestions(@event.Id, content));
    }

    private static byte[] Workbook(object?[][] rows)
    {
        using var file = new MemoryStream();
        file.SaveAs(
            rows.Select(row => row.Select((cell, i) => (Name: $"c{i}", cell)).ToDictionary(c => c.Name, c => c.cell)),
            printHeader: false
        );
        return file.ToArray();
    }
}
