using System.Text.Json;
using EventFly.Core.Registration.Feedback;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration.Feedback;

public sealed class AnonymityTests
{
    [Fact]
    public async Task Of_two_who_are_anonymous_nothing_is_shown_but_that_they_answered()
    {
        await using var asking = await Asking.Start(guests: ["Anna", "Ben", "Cleo"]);
        await asking.Ask();
        await asking.Give("anna", Asking.Words(1, "The boss was late"));
        await asking.Give("ben", Asking.Words(5) with { IsNamed = true });

        var report = await asking.Report();
        (report.IsWithheld, report.Response.Answered, report.Stars, report.StarCounts.Count).ShouldBe(
            (true, 2, null, 0)
        );
        (await asking.Comments()).ShouldBeEmpty();
        (
            await asking.Try(
                new ExportFeedback(asking.Hall.Event.Id, new KeptParts<FeedbackExport>()),
                asking.Hall.Owner
            )
        ).ShouldBe("feedback.too-few");

        await asking.Give("cleo", Asking.Words(5));
        (await asking.Report()).IsWithheld.ShouldBeFalse();
        (await asking.Comments()).Single().Comment.ShouldBe("The boss was late");
    }

    [Fact]
    public async Task What_the_team_sees_and_exports_says_nothing_of_who_wrote_it_or_when()
    {
        string[] guests = ["Anna", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jule"];
        await using var asking = await Asking.Start(guests: guests);
        await asking.Ask();
        foreach (var name in guests)
        {
            await asking.Give(name.ToLowerInvariant(), Asking.Words(3, $"Number {Array.IndexOf(guests, name)}"));
            asking.App.Clock.Advance(TimeSpan.FromSeconds(7));
        }

        var comments = await asking.Comments();
        var kept = new KeptParts<FeedbackExport>();
        await asking.App.Do(new ExportFeedback(asking.Hall.Event.Id, kept), asking.Hall.Owner);
        var rows = kept.Parts.SelectMany(p => p.Rows).ToList();

        rows.Count.ShouldBe(10);
        var said = JsonSerializer.Serialize(
            new
            {
                comments,
                rows,
                Report = await asking.Report(),
            }
        );
        foreach (var secret in await Secrets(asking))
        {
            said.ShouldNotContain(secret, Case.Insensitive);
        }

        comments.Select(c => c.On).Distinct().ShouldBe([new DateOnly(2026, 9, 12)]);
        // Drawn by lot: one in 3.6 million runs has them in the order in which they were given, and as many in the opposite one.
        string[] given = [.. guests.Select((_, i) => $"Number {i}")];
        foreach (var shown in new[] { comments.Select(c => c.Comment).ToArray(), [.. rows.Select(r => r.Comment)] })
        {
            shown.ShouldNotBe(given);
            shown.Reverse().ShouldNotBe(given);
            shown.ShouldBe(given, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Whoever_gives_a_name_has_it_beside_the_words_and_a_team_that_wants_none_gets_none()
    {
        await using var asking = await Asking.Start(guests: "Anna");
        await asking.Ask();
        await asking.Give("anna", Asking.Shown("Splendid"));
        (await asking.Comments()).Single().Name.ShouldBe("Anna");

        await asking.App.Do(
            new SaveFeedbackForm(asking.Hall.Event.Id, FeedbackTerms.Usual with { CanBeNamed = false }),
            asking.Hall.Owner
        );

        (await asking.Try(new GiveFeedback(asking.KeyOf("anna"), null, Asking.Shown("Splendid")))).ShouldBe("named");
    }

    /// <summary>All that names a guest, and the keys and ids of what is theirs.</summary>
    private static async Task<IEnumerable<string>> Secrets(Asking asking)
    {
        var tickets = await asking.App.Read(db => db.Tickets.AsNoTracking().ToListAsync());
        var given = await asking.App.Read(db => db.GuestFeedback.AsNoTracking().ToListAsync());
        return tickets
            .SelectMany(t => new[] { t.AttendeeEmail, $"\"{t.AttendeeName}\"", t.Id.ToString(), t.Code })
            .Concat(given.SelectMany(g => new[] { g.Key, g.EmailKey }));
    }
}
