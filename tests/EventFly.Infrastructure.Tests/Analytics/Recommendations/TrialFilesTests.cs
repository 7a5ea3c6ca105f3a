using EventFly.Infrastructure.Analytics.Recommendations;

namespace EventFly.Infrastructure.Tests.Analytics.Recommendations;

/// <summary>The files of a trial, as somebody may write them.</summary>
public sealed class TrialFilesTests : IDisposable
{
    private const string Events = """
        [{"id":"a","name":"PyCon","startDate":"2026-04-01","endDate":"2026-04-02","city":"Berlin","country":"Germany",
          "latitude":52.5,"longitude":13.4,"online":false,"topics":["python"]},
         {"id":"b","name":"Online","startDate":"2026-05-01","endDate":"2026-05-01","city":null,"country":null,
          "latitude":null,"longitude":null,"online":true,"topics":[]}]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("eventfly-trial-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Only_what_was_chosen_before_the_day_is_known()
    {
        var data = await Read(
            Events,
            """
            {"asOf":"2026-03-01","until":"2026-06-01","people":[{"id":"p","latitude":52,"longitude":13,"interests":["web"],
             "visits":[{"event":"b","at":"2026-03-01"},{"event":"a","at":"2026-02-28"}],"heldOut":["b"]}]}
            """
        );

        data.History.People[0].Choices.Single().Event.ShouldBe(0);
        data.Chosen[0].ShouldBe([1]);
        data.History.Events[1].Latitude.ShouldBeNull();
    }

    [Theory]
    [InlineData(Events, "{", "people.json cannot be read")]
    [InlineData("""[{"name":"No id"}]""", "{}", "events.json cannot be read")]
    [InlineData(
        "[]",
        """{"asOf":"2026-03-01","until":"2026-06-01","people":[{"heldOut":["z"]}]}""",
        "names the event 'z'"
    )]
    [InlineData(Events, """{"asOf":"2026-03-01","until":"2026-03-01","people":[]}""", "'until' must be after 'asOf'")]
    [InlineData(
        """[{"id":"a","startDate":"2026-01-01"},{"id":"a","startDate":"2026-01-01"}]""",
        """{"asOf":"2026-03-01","until":"2026-06-01","people":[]}""",
        "has two events 'a'"
    )]
    public async Task What_is_wrong_with_a_file_is_said(string events, string people, string said) =>
        (await Should.ThrowAsync<InvalidDataException>(() => Read(events, people))).Message.ShouldContain(said);

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        (
            await Should.ThrowAsync<InvalidDataException>(() =>
                TrialFiles.Read(Path.Combine(_folder, "none.json"), "x", TestContext.Current.CancellationToken)
            )
        ).Message.ShouldContain("none.json cannot be read");

    private async Task<TrialData> Read(string events, string people)
    {
        var (one, other) = (Path.Combine(_folder, "events.json"), Path.Combine(_folder, "people.json"));
        await File.WriteAllTextAsync(one, events, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(other, people, TestContext.Current.CancellationToken);
        return await TrialFiles.Read(one, other, TestContext.Current.CancellationToken);
    }
}
