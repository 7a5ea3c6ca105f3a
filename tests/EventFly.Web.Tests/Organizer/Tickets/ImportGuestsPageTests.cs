using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.GuestLists;
using EventFly.Core.Registration.Orders;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Organizer.Tickets;

/// <summary>A list of guests becomes tickets with forms and links alone: no script runs here.</summary>
public sealed partial class ImportGuestsPageTests
{
    private const string List = "Name;E-mail\nAda Lovelace;ada@example.org\n\nGrace Hopper;grace@\nBen;ben@example.org";

    [Fact]
    public async Task A_list_is_looked_at_and_then_added_once_and_what_was_left_out_is_mended_and_sent_again()
    {
        await using var desk = await Desk.Open();

        var preview = await desk.Send(await desk.Get(), ("Form.List", List), ("Form.Do", "look"));
        var report = await desk.Send(preview, ("Form.Do", "add"));
        var twin = await desk.Send(preview, ("Form.Do", "add"));
        var mended = report.List.Replace("grace@,", "grace@example.org,", StringComparison.Ordinal);
        var second = await desk.Send(report, ("Form.List", mended), ("Form.Do", "look"));
        var done = await desk.Send(second, ("Form.Do", "add"));

        preview.Count("import-good").ShouldBe("2");
        preview.Html.ShouldContain("data-line=\"4\"");
        preview.Html.ShouldContain("Write the e-mail as name@example.org.");
        report.Count("import-added").ShouldBe("2");
        report.Count("import-left-out").ShouldBe("1");
        report.List.ShouldBe(
            "Name,Email,Kind of ticket,Line,Reason\nGrace Hopper,grace@,,4,Write the e-mail as name@example.org.\n"
        );
        report.Html.ShouldContain("href=\"data:text/csv;charset=utf-8;base64,");
        twin.Count("import-added").ShouldBe("2");
        done.Count("import-added").ShouldBe("1");
        done.Count("import-left-out").ShouldBeNull();
        (await desk.Guests()).ShouldBe(["Ada Lovelace", "Ben", "Grace Hopper"]);
    }

    [Fact]
    public async Task What_was_changed_since_it_was_looked_at_is_shown_before_it_is_added()
    {
        await using var desk = await Desk.Open();
        var preview = await desk.Send(await desk.Get(), ("Form.List", List), ("Form.Do", "look"));

        var changed = await desk.Send(preview, ("Form.List", "Cy,cy@example.org"), ("Form.Do", "add"));

        changed.Count("import-good").ShouldBe("1");
        changed.Count("import-added").ShouldBeNull();
        (await desk.Guests()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_broke_off_goes_on_where_it_stood()
    {
        await using var desk = await Desk.Open();
        var guests = Enumerable
            .Range(1, 450)
            .Select(i => new ListedGuest(i, $"Guest {i:000}", $"guest{i}@example.org"));
        var text = string.Concat(guests.Select(g => $"{g.Name},{g.Email}\n"));
        var preview = await desk.Send(await desk.Get(), ("Form.List", text), ("Form.Do", "look"));
        var wish = new PlanGuests(
            desk.Event.Id,
            [.. guests],
            desk.Type,
            EvenHolders: false,
            preview.Field("RequestKey")
        );
        var plan = await desk.Site.Do(wish);
        await desk.Site.Do(
            new AddPlannedGuests(
                desk.Event.Id,
                [.. plan.Guests.Take(AddGuests.Most)],
                EvenHolders: false,
                wish.RequestKey
            )
        );

        // The process was killed here; whoever waited sends the form again, and with a colleague at once.
        var reports = await Task.WhenAll(
            desk.Send(preview, ("Form.Do", "add")),
            desk.Send(preview, ("Form.Do", "add"))
        );

        reports.Select(r => r.Count("import-added")).ShouldBe(["450", "450"]);
        (await desk.Guests()).Count.ShouldBe(450);
        (await desk.Guests()).Distinct().Count().ShouldBe(450);
    }

    [Fact]
    public async Task A_workbook_is_read_and_stands_in_the_form_to_be_changed()
    {
        await using var desk = await Desk.Open();
        var workbook = desk
            .Site.Services.GetRequiredService<ISpreadsheets>()
            .WriteXlsx(
                new SheetTable(
                    "Guests",
                    ["Vorname", "Nachname", "E-Mail", "Ticketart"],
                    [
                        ["Ada", "Lovelace, Countess", "ada@example.org", "Seat"],
                        ["Grace", "Hopper", "grace@example.org", "Box"],
                    ]
                )
            );

        var preview = await desk.Send(await desk.Get(), workbook, "guests.xlsx", ("Form.Do", "look"));
        var report = await desk.Send(preview, ("Form.Do", "add"));

        preview.List.ShouldBe(
            "Vorname,Nachname,E-Mail,Ticketart\nAda,\"Lovelace, Countess\",ada@example.org,Seat\nGrace,Hopper,grace@example.org,Box\n"
        );
        preview.Html.ShouldContain("This event has no kind of ticket that is called Box.");
        report.Count("import-added").ShouldBe("1");
        (await desk.Guests()).ShouldBe(["Ada Lovelace, Countess"]);
    }

    [Fact]
    public async Task Columns_that_are_not_understood_are_chosen()
    {
        await using var desk = await Desk.Open();

        var unclear = await desk.Send(await desk.Get(), ("Form.List", "x;Ada\ny;Ben"), ("Form.Do", "look"));
        var half = await desk.Send(unclear, ("Form.Columns.Email", "1"), ("Form.Columns.Name", ""));
        var chosen = await desk.Send(unclear, ("Form.Columns.Email", "1"), ("Form.Columns.Name", "2"));

        unclear.Html.ShouldContain("Say which column holds the names, and which the e-mails.");
        unclear.List.ShouldBe("x;Ada\ny;Ben");
        half.Html.ShouldContain("Say which column holds the names.");
        chosen.Count("import-good").ShouldBe("0");
        chosen.Html.ShouldContain("data-line=\"2\"");
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_typed()
    {
        await using var desk = await Desk.Open();
        var start = await desk.Get();
        var tooLarge = new byte[ReadGuestSheet.MostBytes + 1];

        var large = await desk.Send(start, tooLarge, "guests.csv", ("Form.List", "Ada,ada@example.org"));
        var empty = await desk.Send(start, ("Form.List", " "));
        var noKey = await desk.Send(start, ("Form.List", "Ada,ada@example.org"), ("Form.RequestKey", "x"));

        large.Html.ShouldContain("This file is larger than 1 MB.");
        large.List.ShouldBe("Ada,ada@example.org");
        empty.Html.ShouldContain("Choose a file, or paste the list.");
        noKey.Html.ShouldContain("Send a request key");
        noKey.List.ShouldBe("Ada,ada@example.org");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\u202Eevil")]
    [InlineData("9999999999")]
    [InlineData("-1")]
    [InlineData("\"")]
    public async Task Nonsense_in_any_field_is_a_calm_page(string nonsense)
    {
        await using var desk = await Desk.Open();
        var preview = await desk.Send(await desk.Get(), ("Form.List", List), ("Form.Do", "look"));
        foreach (var field in Page.Fields.Keys)
        {
            var answer = await desk.Send(preview, (field, nonsense), ("Form.Columns.Type", nonsense));
            answer.Html.ShouldContain("data-testid=\"import-list\"", customMessage: field);
        }
    }

    [Fact]
    public async Task In_German_what_was_left_out_can_be_sent_again_as_it_is()
    {
        await using var desk = await Desk.Open();
        desk.Browser.DefaultRequestHeaders.Add("Accept-Language", "de");
        var preview = await desk.Send(
            await desk.Get(),
            ("Form.List", "Vorname;Name;Mail\nAda;Lovelace;x"),
            ("Form.Do", "look")
        );
        preview.Count("import-good").ShouldBe("0");
        var mixed = await desk.Send(await desk.Get(), ("Form.List", List), ("Form.Do", "look"));
        var report = await desk.Send(mixed, ("Form.Do", "add"));

        var again = await desk.Send(
            report,
            ("Form.List", report.List.Replace("grace@,", "g@example.org,", StringComparison.Ordinal))
        );

        report.List.ShouldStartWith("Name,E-Mail-Adresse,Ticketart,Zeile,Grund\n");
        again.Count("import-good").ShouldBe("1");
    }

    [Fact]
    public async Task Programs_send_a_list_and_hear_which_rows_were_left_out()
    {
        await using var desk = await Desk.Open();
        var address = $"/api/v1/organizations/tech-circle/events/{desk.Event.Slug}/guests/list";
        object Wish(bool dryRun) =>
            new
            {
                ticketType = desk.Type.ToString(),
                dryRun,
                guests = new object[]
                {
                    new { name = "Ada", email = "ada@example.org" },
                    new
                    {
                        name = "",
                        email = "grace@example.org",
                        ticketType = "Box",
                    },
                    new { name = "Ada again", email = "Ada@example.org" },
                },
            };
        desk.Browser.DefaultRequestHeaders.Add("Idempotency-Key", "a-list-of-guests");

        var dry = await Answer(await desk.Browser.PostAsJsonAsync(address, Wish(dryRun: true)));
        (await desk.Guests()).ShouldBeEmpty();
        var added = await Answer(await desk.Browser.PostAsJsonAsync(address, Wish(dryRun: false)));
        var twin = await Answer(await desk.Browser.PostAsJsonAsync(address, Wish(dryRun: false)));

        foreach (var answer in new[] { dry, added, twin })
        {
            answer.GetProperty("added").GetInt32().ShouldBe(1);
            answer
                .GetProperty("leftOut")
                .EnumerateArray()
                .Select(r => r.GetProperty("row").GetInt32())
                .ShouldBe([2, 3]);
        }

        added
            .GetProperty("leftOut")[0]
            .GetProperty("errors")
            .EnumerateObject()
            .Select(e => e.Name)
            .ShouldBe(["name", "type"]);
        (await desk.Guests()).ShouldBe(["Ada"]);
    }

    private static async Task<JsonElement> Answer(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
