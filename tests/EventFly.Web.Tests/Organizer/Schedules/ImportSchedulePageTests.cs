using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Sessions;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Organizer.Schedules;

/// <summary>A list becomes a schedule with forms and links alone: no script runs here.</summary>
public sealed class ImportSchedulePageTests
{
    private const string List =
        "Title;Day;Start;End;Room;Track;Speakers\nOpening;1;9:00;9:30;Hall;Web;Ada\n\nWrong;1;soon;10:00;;;\nData;1;10 am;10:45;Hall;Data;Ben, Ada";

    [Fact]
    public async Task A_list_is_looked_at_and_then_written_and_a_second_time_changes_nothing()
    {
        await using var desk = await Desk.Open();

        var preview = await desk.Send(await desk.Get(), ("Form.List", List), ("Form.Do", "look"));
        var untouched = (await desk.Plan()).Sessions.Count;
        var done = await desk.Send(preview, ("Form.Do", "add"));
        var again = await desk.Send(done, ("Form.List", List), ("Form.Do", "look"));

        preview.ShouldContain("data-testid=\"schedule-planned\" data-new=\"2\" data-changed=\"0\" data-same=\"0\"");
        preview.ShouldContain("data-line=\"4\"");
        preview.ShouldContain("Write the time as 14:30.");
        preview.ShouldContain("<b>New speakers:</b> Ada, Ben");
        untouched.ShouldBe(0);
        done.ShouldContain("data-testid=\"schedule-imported\" data-new=\"2\"");
        again.ShouldContain("data-new=\"0\" data-changed=\"0\" data-same=\"2\"");
        again.ShouldNotContain("data-testid=\"schedule-import\"");
        (await desk.Plan()).Sessions.Select(s => s.Title).ShouldBe(["Opening", "Data"]);
    }

    [Fact]
    public async Task What_was_changed_since_it_was_looked_at_is_shown_before_it_is_written()
    {
        await using var desk = await Desk.Open();
        var preview = await desk.Send(await desk.Get(), ("Form.List", List), ("Form.Do", "look"));

        var changed = await desk.Send(
            preview,
            ("Form.List", "Title,Start,End,Day\nOther,9:00,10:00,1"),
            ("Form.Do", "add")
        );

        changed.ShouldContain("data-testid=\"schedule-planned\" data-new=\"1\"");
        (await desk.Plan()).Sessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_template_can_be_sent_as_it_is_in_both_languages()
    {
        await using var desk = await Desk.Open();
        foreach (var language in new[] { "en", "de" })
        {
            desk.Browser.DefaultRequestHeaders.Remove("Accept-Language");
            desk.Browser.DefaultRequestHeaders.Add("Accept-Language", language);
            var page = await desk.Get();
            var template = Regex.Match(page, "base64,([^\"]+)\" download");

            var preview = await desk.Send(
                page,
                Convert.FromBase64String(WebUtility.HtmlDecode(template.Groups[1].Value)),
                "template.xlsx",
                ("Form.Do", "look")
            );

            preview.ShouldContain("data-new=\"2\"", customMessage: language);
            preview.ShouldNotContain("data-testid=\"schedule-left-out\"", customMessage: language);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\u202Eevil")]
    [InlineData("Title,Start,End\n\"")]
    public async Task Nonsense_is_a_calm_page_that_keeps_what_was_typed(string nonsense)
    {
        await using var desk = await Desk.Open();
        foreach (var field in new[] { "Form.List", "Form.Do", "Form.Seen" })
        {
            var answer = await desk.Send(await desk.Get(), ("Form.List", List), (field, nonsense));

            answer.ShouldContain("data-testid=\"schedule-list\"", customMessage: field);
        }
    }

    private sealed class Desk(OpenSite site, HttpClient browser, EventCard card) : IAsyncDisposable
    {
        private readonly string _page = $"/organize/tech-circle/events/{card.Slug}/schedule/import";

        public HttpClient Browser => browser;

        public static async Task<Desk> Open()
        {
            var site = await OpenSite.Open();
            var card = await site.Event(inDays: 10);
            var browser = site.Browser();
            await Site.SignIn(browser, OpenSite.Owner, People.Password);
            return new Desk(site, browser, card);
        }

        public Task<string> Get() => browser.GetStringAsync(_page);

        public Task<Core.Events.Schedules.SchedulePlan> Plan() => site.Do(new ListSessions(card.Id));

        public Task<string> Send(string from, params (string Name, string Value)[] typed) =>
            Send(from, [], "empty", typed);

        public async Task<string> Send(
            string from,
            byte[] file,
            string name,
            params (string Name, string Value)[] typed
        )
        {
            var fields = new Dictionary<string, string>
            {
                ["_handler"] = "import",
                ["__RequestVerificationToken"] = Site.TokenIn(from),
                ["Form.Seen"] = Regex.Match(from, "name=\"Form\\.Seen\" value=\"([^\"]*)").Groups[1].Value,
                ["Form.List"] = WebUtility.HtmlDecode(
                    Regex.Match(from, "<textarea[^>]*>([^<]*)</textarea>").Groups[1].Value
                ),
            };
            foreach (var (field, value) in typed)
            {
                fields[field] = value;
            }

            using var form = new MultipartFormDataContent();
            foreach (var (field, value) in fields)
            {
                form.Add(new StringContent(value.ReplaceLineEndings("\r\n"), Encoding.UTF8), field);
            }

            form.Add(new ByteArrayContent(file), "Form.File", name);
            using var answer = await browser.PostAsync(_page, form);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return await answer.Content.ReadAsStringAsync();
        }

        public async ValueTask DisposeAsync()
        {
            browser.Dispose();
            await site.DisposeAsync();
        }
    }
}
