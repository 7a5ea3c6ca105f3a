using System.Text.Json;
using System.Text.RegularExpressions;

namespace EventFly.Web.Tests.Participant.Discovery;

/// <summary>What an event's page tells programs that read pages.</summary>
public sealed partial class EventDataTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task It_tells_what_where_when_and_for_how_much()
    {
        using var browser = site.Browser();
        var page = await browser.GetStringAsync("/e/open-tech-evening");

        var told = JsonDocument.Parse(Data().Match(page).Groups[1].Value).RootElement;
        told.GetProperty("name").GetString().ShouldBe("Open Tech Evening");
        told.GetProperty("eventStatus").GetString().ShouldBe("https://schema.org/EventScheduled");
        told.GetProperty("eventAttendanceMode").GetString().ShouldBe("https://schema.org/OfflineEventAttendanceMode");
        told.GetProperty("inLanguage").GetString().ShouldBe("en");
        told.GetProperty("location")[0].GetProperty("geo").GetProperty("latitude").GetDouble().ShouldBe(52.52437);
        told.GetProperty("offers").GetProperty("availability").GetString().ShouldStartWith("https://schema.org/");
        page.ShouldContain($"<link rel=\"canonical\" href=\"{told.GetProperty("url").GetString()}\"");
    }

    [GeneratedRegex("""<script type="application/ld(?:\+|&#x2B;)json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Data();
}
