using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Organizer.Tickets;

/// <summary>Somebody who imports guests, with forms and links alone.</summary>
public sealed partial class ImportGuestsPageTests
{
    /// <summary>What the browser would send of a page as it came.</summary>
    private sealed partial record Page(string Html)
    {
        public static readonly Dictionary<string, string> Fields = new()
        {
            ["Form.RequestKey"] = """name="Form\.RequestKey" value="([^"]*)""",
            ["Form.Seen"] = """name="Form\.Seen" value="([^"]*)""",
            ["Form.Guess"] = """name="Form\.Guess" value="([^"]*)""",
            ["Form.Type"] = """<option value="([^"]*)" selected""",
            ["Form.List"] = """<textarea[^>]*>([^<]*)</textarea>""",
            ["Form.Columns.Name"] =
                """<select[^>]*name="Form\.Columns\.Name"(?:(?!</select>)[\s\S])*?<option value="([^"]*)" selected""",
            ["Form.Columns.LastName"] =
                """<select[^>]*name="Form\.Columns\.LastName"(?:(?!</select>)[\s\S])*?<option value="([^"]*)" selected""",
            ["Form.Columns.Email"] =
                """<select[^>]*name="Form\.Columns\.Email"(?:(?!</select>)[\s\S])*?<option value="([^"]*)" selected""",
            ["Form.Columns.Type"] =
                """<select[^>]*name="Form\.Columns\.Type"(?:(?!</select>)[\s\S])*?<option value="([^"]*)" selected""",
            ["Form.Columns.First"] = """id="first-line"[^>]* value="([^"]*)""",
        };

        public string List => Field("List");

        public string Field(string name) =>
            WebUtility.HtmlDecode(Regex.Match(Html, Fields[$"Form.{name}"]).Groups[1].Value);

        public string? Count(string testId) =>
            Regex.Match(Html, $"data-testid=\"{testId}\" data-count=\"([0-9]+)\"") is { Success: true } found
                ? found.Groups[1].Value
                : null;
    }

    /// <summary>An event with one more kind of ticket, and its owner in front of the page.</summary>
    private sealed class Desk(OpenSite site, HttpClient browser, EventCard card, TicketTypeId type) : IAsyncDisposable
    {
        private readonly string _page = $"/organize/tech-circle/events/{card.Slug}/attendees/import";

        public OpenSite Site { get; } = site;

        public HttpClient Browser { get; } = browser;

        public EventCard Event { get; } = card;

        public TicketTypeId Type { get; } = type;

        public static async Task<Desk> Open()
        {
            var site = await OpenSite.Open();
            var card = await site.Event(inDays: 10);
            var type = await site.Do(new AddTicketType(card.Id, new TicketTypeDetails("Seat", 12, 1_000)));
            var browser = site.Browser();
            await Tests.Site.SignIn(browser, OpenSite.Owner, People.Password);
            return new Desk(site, browser, card, type);
        }

        public async Task<Page> Get() => new(await Browser.GetStringAsync(_page));

        public Task<Page> Send(Page from, params (string Name, string Value)[] typed) => Send(from, [], "", typed);

        public async Task<Page> Send(Page from, byte[] file, string name, params (string Name, string Value)[] typed)
        {
            var fields = Page.Fields.Keys.ToDictionary(f => f, f => from.Field(f["Form.".Length..]));
            fields["Form.Type"] = Type.ToString();
            fields["_handler"] = "import";
            fields["__RequestVerificationToken"] = Tests.Site.TokenIn(from.Html);
            foreach (var (field, value) in typed)
            {
                fields[field] = value;
            }

            using var form = new MultipartFormDataContent();
            foreach (var (field, value) in fields)
            {
                form.Add(new StringContent(value.ReplaceLineEndings("\r\n"), Encoding.UTF8), field);
            }

            form.Add(new ByteArrayContent(file), "Form.File", name.Length == 0 ? "empty" : name);
            using var answer = await Browser.PostAsync(_page, form);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, answer.Headers.Location?.ToString());
            return new Page(await answer.Content.ReadAsStringAsync());
        }

        public async Task<IReadOnlyList<string>> Guests()
        {
            var kept = new KeptParts<AttendeesExport>();
            await Site.Do(new ExportAttendees(Event.Id, kept));
            return [.. kept.Parts.SelectMany(p => p.Rows).Select(r => r.Name).Order(StringComparer.Ordinal)];
        }

        public async ValueTask DisposeAsync()
        {
            Browser.Dispose();
            await Site.DisposeAsync();
        }
    }
}
