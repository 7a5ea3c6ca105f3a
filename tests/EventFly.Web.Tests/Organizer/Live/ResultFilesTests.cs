using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Demo;
using EventFly.Testing;
using EventFly.Web.Organizer.Live;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Organizer.Live;

public sealed class ResultFilesTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=SUM(A1)")]
    public async Task A_text_that_is_a_formula_stays_text_in_both_files(string text)
    {
        var results = new ResultLines([Line("Which?", text)], IsCut: false);
        await using var app = await TestApp.Start();

        var csv = Encoding.UTF8.GetString(ResultFiles.CsvOf(results)).Split('\n')[1];
        var xlsx = ResultFiles.XlsxOf(results, app.Services.GetRequiredService<ISpreadsheets>());

        csv.ShouldNotContain("," + text);
        csv.ShouldNotContain(",\"" + text[0], Case.Sensitive, "neither bare nor quoted may it begin a cell");
        Sheet(xlsx).ShouldNotContain("<x:f>");
        Sheet(xlsx).ShouldNotContain("<f>");
    }

    [Fact]
    public async Task Numbers_stay_numbers()
    {
        var results = new ResultLines([Line("How cold?", -5.5m)], IsCut: false);
        await using var app = await TestApp.Start();
        var sheets = app.Services.GetRequiredService<ISpreadsheets>();

        Encoding.UTF8.GetString(ResultFiles.CsvOf(results)).Split('\n')[1].ShouldContain(",-5.5,1");
        var rows = sheets.Read(ResultFiles.XlsxOf(results, sheets), 10)!;
        rows[0].Select(c => c.Text).ShouldBe(["Question", "Kind", "Round", "AskedAt", "Who", "Answer", "Count"]);
        rows[1][5].ShouldBe(new SheetCell("-5.5", IsNumber: true));
        Sheet(ResultFiles.XlsxOf(results, sheets)).ShouldContain("-5.5");
    }

    [Fact]
    public void A_file_that_was_cut_says_so() =>
        Encoding
            .UTF8.GetString(ResultFiles.CsvOf(new ResultLines([Line("Which?", "A")], IsCut: true)))
            .ShouldContain("There is more");

    private static string Sheet(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        using var reader = new StreamReader(
            zip.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open()
        );
        return reader.ReadToEnd();
    }

    private static AnswerLine Line(string question, object answer) =>
        new(question, PollKind.OpenText, 1, TestApp.Now, "Participant 1", answer, 1);
}

/// <summary>The addresses of files and paper: for those who may host this event, and for nobody else.</summary>
public sealed class ResultAddressesTests(Site site) : IClassFixture<Site>
{
    private const string Event = $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";

    private const string Polls =
        $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/polls";

    [Fact]
    public async Task The_host_gets_both_files_and_a_page_for_paper()
    {
        using var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        var poll = await Ask(host);

        var csv = await host.GetAsync($"{Event}/live/results.csv?poll={poll}");
        csv.StatusCode.ShouldBe(HttpStatusCode.OK);
        csv.Content.Headers.ContentDisposition!.FileName!.ShouldContain("-results.csv");
        (await csv.Content.ReadAsStringAsync()).ShouldContain("Tea or coffee?,Choice,1,");
        (await host.GetAsync($"{Event}/live/results.xlsx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await host.GetAsync($"{Event}/polls/{poll}/print");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldContain("data-count=\"1\"");
    }

    [Fact]
    public async Task To_all_others_they_do_not_exist()
    {
        using var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        var poll = await Ask(host);
        using var guest = site.Browser();
        using var desk = site.Browser();
        await Site.SignIn(desk, DemoSeed.Staff, DemoSeed.Password);

        (await guest.GetAsync($"{Event}/live/results.csv")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.GetAsync($"{Event}/live/results.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.GetAsync($"{Event}/live/results.xlsx?poll={poll}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.GetAsync($"{Event}/polls/{poll}/print")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guest.GetAsync($"{Event}/polls/{poll}/print")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.GetAsync($"{Event}/live/results.csv?poll={PollId.New()}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    /// <summary>A poll with one vote in it.</summary>
    private async Task<Guid> Ask(HttpClient host)
    {
        var draft = new { question = "Tea or coffee?", options = new[] { "Tea", "Coffee" } };
        var made = await host.PostAsJsonAsync(Polls, draft);
        var poll = await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Guid>();
        (await host.PostAsync($"{Polls}/{poll}/open", null)).EnsureSuccessStatusCode();
        using var device = site.Browser();
        await device.GetAsync($"/join/{DemoOrganization.EventCode}");
        var vote = await device.PostAsJsonAsync(
            $"/api/v1/halls/{DemoOrganization.EventCode}/votes",
            new
            {
                poll,
                round = 1,
                option = 1,
            }
        );
        vote.EnsureSuccessStatusCode();
        return poll;
    }
}
