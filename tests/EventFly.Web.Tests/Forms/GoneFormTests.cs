using System.Net;
using System.Text.RegularExpressions;
using EventFly.Core.Events.Events;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Forms;

public sealed class GoneFormTests
{
    [Fact]
    public async Task Whoever_orders_for_an_event_that_was_cancelled_meanwhile_is_told_so()
    {
        await using var site = await OpenSite.Open();
        var party = await site.Event();
        var shop = $"/e/{party.Slug}/tickets";
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var guest = new HttpClient(handler) { BaseAddress = site.Url };
        var page = "";
        // Free admission is offered by a follow-up.
        await Eventually.Holds(async () => (page = await guest.GetStringAsync(shop)).Contains("Form.Quantities"));
        await site.Do(new CancelEvent(party.Id, "The hall is flooded."));

        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = Site.TokenIn(page),
                ["_handler"] = "order",
                ["Form.RequestKey"] = Regex.Match(page, "Form\\.RequestKey\" value=\"([^\"]+)").Groups[1].Value,
                [Regex.Match(page, "Form\\.Quantities\\[[^\\]]+\\]").Value] = "1",
                ["Form.Name"] = "Maya",
                ["Form.Email"] = "maya@example.org",
            }
        );
        var answer = await guest.PostAsync(shop, form);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await guest.GetStringAsync(answer.Headers.Location)).ShouldContain("cancelled");
    }
}
