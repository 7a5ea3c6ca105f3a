using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Demo;
using EventFly.Testing;
using EventFly.Web.Organizer.Quizzes;
using EventFly.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Organizer.Quizzes;

public sealed class QuizFilesTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=SUM(A1)")]
    [InlineData("$=SUM(A1)")]
    public async Task A_name_a_team_an_answer_and_a_question_that_are_formulas_stay_text(string text)
    {
        await using var app = await TestApp.Start();
        var quiz = Played(text, text, text, text);

        var csv = Encoding.UTF8.GetString(QuizFiles.CsvOf(quiz));
        var xlsx = QuizFiles.XlsxOf(quiz, app.Services.GetRequiredService<ISpreadsheets>());

        if (text[0] != '$')
        {
            csv.ShouldNotContain("," + text);
            csv.ShouldNotContain(",\"" + text[0], Case.Sensitive, "neither bare nor quoted may it begin a cell");
        }

        foreach (var sheet in Sheets(xlsx))
        {
            sheet.ShouldNotContain("<x:f>");
            sheet.ShouldNotContain("<f>");
        }
    }

    [Fact]
    public async Task Players_and_questions_have_a_sheet_each_and_numbers_stay_numbers()
    {
        await using var app = await TestApp.Start();
        var sheets = app.Services.GetRequiredService<ISpreadsheets>();

        var xlsx = QuizFiles.XlsxOf(Played("Which?", "Ada", "North", -5.5m), sheets);

        var players = sheets.Read(xlsx, 10)!;
        players[0]
            .Select(c => c.Text)
            .ShouldBe([
                "Place",
                "Name",
                "Team",
                "Score",
                "Right",
                "Milliseconds",
                "Q1Answer",
                "Q1Right",
                "Q1Milliseconds",
                "Q1Points",
            ]);
        players[1]
            .Select(c => c.Text)
            .ShouldBe(["1", "Ada", "North", "950", "1", "2000", "-5.5", "yes", "2000", "950"]);
        players[2].Skip(6).Select(c => c.Text).ShouldBe(["", "", "", ""], "who did not answer has nothing there");
        Sheets(xlsx).Length.ShouldBe(2);
        Sheets(xlsx)[1].ShouldContain("ShareRight");
    }

    [Fact]
    public void The_csv_has_the_players_then_an_empty_line_then_the_questions()
    {
        var csv = Encoding.UTF8.GetString(QuizFiles.CsvOf(Played("Which?", "Ada", "North", "Danube")));

        var (players, questions) = csv.TrimStart('\uFEFF').Split("\r\n\r\n") is [var one, var two]
            ? (one, two)
            : default;
        players.Split("\r\n")[1].ShouldBe("1,Ada,North,950,1,2000,Danube,yes,2000,950");
        questions.Split("\r\n")[1].ShouldBe("1,Which?,Choice,Danube,1,2,100,2000");
    }

    [Fact]
    public void A_file_that_was_cut_says_so() =>
        Encoding
            .UTF8.GetString(
                QuizFiles.CsvOf(Played("Which?", "Ada", "North", "Danube") with { PlayersInAll = 9, IsCut = true })
            )
            .ShouldContain("and 7 more players");

    private static QuizLines Played(string question, string name, string team, object answer)
    {
        var draft = new PollDraft(question, ["Danube", "Rhine"], ResultsShown.WhenRevealed);
        var sheet = PollSheet.Of(Poll.Draft(new(), draft, TestApp.Now).Value);
        return new QuizLines(
            "Rivers",
            true,
            [new(1, sheet, Answer.Option(0), 0, 1, 100, 2_000, null, 0)],
            [
                new(new(1, name, team, 950, 1, 2_000), [new(answer, 1, 2_000, 950)]),
                new(new(2, "Ben", null, 0, 0, 20_000), [null]),
            ],
            2,
            false
        );
    }

    private static string[] Sheets(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        return
        [
            .. zip
                .Entries.Where(e => e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal))
                .OrderBy(e => e.FullName, StringComparer.Ordinal)
                .Select(e =>
                {
                    using var reader = new StreamReader(e.Open());
                    return reader.ReadToEnd();
                }),
        ];
    }
}

/// <summary>The addresses of a quiz's files and its page for paper.</summary>
public sealed class QuizAddressesTests(Site site) : IClassFixture<Site>
{
    private const string Here = $"organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/quizzes";
    private const string Quizzes = $"/api/v1/{Here}";
    private const string Screens = $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/quizzes";

    private static readonly object Draft = QuizJson.TeaOrCoffee("For files");

    [Fact]
    public async Task The_host_gets_both_files_the_same_for_programs_and_a_page_for_paper()
    {
        using var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        using var desk = site.Browser();
        await Site.SignIn(desk, DemoSeed.Staff, DemoSeed.Password);
        using var guest = site.Browser();
        var quiz = await Play(host);

        var csv = await host.GetAsync($"{Screens}/{quiz}/results.csv");
        csv.Content.Headers.ContentDisposition!.FileName!.ShouldContain("-quiz.csv");
        (await csv.Content.ReadAsStringAsync()).ShouldContain("Place,Name,Team,Score");
        foreach (
            var path in new[]
            {
                $"{Screens}/{quiz}/results.xlsx",
                $"{Quizzes}/{quiz}/results.csv",
                $"{Quizzes}/{quiz}/results.xlsx",
            }
        )
        {
            (await host.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await desk.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await guest.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        }

        var lines = await host.GetFromJsonAsync<JsonElement>($"{Quizzes}/{quiz}/results");
        lines.GetProperty("title").GetString().ShouldBe("For files");
        (await host.GetStringAsync($"{Screens}/{quiz}/print")).ShouldContain("For files");
        (await desk.GetAsync($"{Screens}/{quiz}/print")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync($"{Screens}/{QuizId.New()}/results.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Guid> Play(HttpClient host)
    {
        var made = await host.PostAsJsonAsync(Quizzes, Draft);
        var quiz = await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Guid>();
        (await host.PostAsync($"{Quizzes}/{quiz}/start", null)).EnsureSuccessStatusCode();
        (await host.PostAsync($"{Quizzes}/{quiz}/end", null)).EnsureSuccessStatusCode();
        return quiz;
    }
}
