using System.Globalization;
using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Invitations;
using EventFly.Testing;
using Microsoft.AspNetCore.WebUtilities;

namespace EventFly.Core.Tests.Kernel;

/// <summary>A letter speaks the language of the page on which somebody did what it tells of, whoever sends it later.</summary>
public sealed class LetterLanguageTests
{
    private const string Password = "quiet tram by the lake";

    [Fact]
    public async Task Every_letter_about_an_account_is_German_when_its_page_was()
    {
        var letters = new Letters();
        await using var app = await TestApp.Start(change: letters.Use);
        await app.Person("Olena");

        await InGerman(async () =>
        {
            await app.Do(new RegisterAccount("Maya", "maya@example.org", Password));
            await app.Do(new RegisterAccount("Olena", "olena@example.org", Password));
            await app.Do(new AskForPasswordReset("olena@example.org"));
        });
        await app.DeliverOutbox();
        var link = QueryHelpers.ParseQuery(letters.Sent[2].Link!.Split('?')[1]);
        await InGerman(() =>
            app.Do(
                new ResetPassword(
                    new AccountId(Guid.Parse(link["account"]!)),
                    link["token"]!,
                    "another tram by the lake"
                )
            )
        );
        await app.DeliverOutbox();

        Subjects(letters)
            .ShouldBe([
                "Bestätige deine E-Mail-Adresse",
                "Du hast schon ein Konto",
                "Wähle ein neues Passwort",
                "Dein Passwort wurde geändert",
            ]);
        letters.Sent[0].Text.ShouldStartWith("Hallo Maya,\n\njemand, hoffentlich du, hat");
        letters.Sent[0].Button.ShouldBe("Meine E-Mail-Adresse bestätigen");
        ShouldHaveNoEnglish(letters);
    }

    [Fact]
    public async Task Tickets_and_invitations_come_in_German_from_German_pages_and_in_English_from_English_ones()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var owner = await app.Person("Olena");
        var (card, type) = await app.SmallEvent(owner, 5);
        var team = new TeamAtWork(app, owner, card.Organization, "tech-circle");

        await InGerman(async () =>
        {
            await app.Do(Ticketing.Wish(card, type));
            await app.Do(Ticketing.Wish(card, type, quantity: 2));
            await app.Do(new InviteMember(team.Id, "sam@example.org", await team.Role("Desk")), owner);
        });
        await app.Do(Ticketing.Wish(card, type));
        await app.DeliverOutbox();

        var subjects = Subjects(letters).ToList();
        subjects.Count.ShouldBe(4);
        subjects[0].ShouldBe("Dein Ticket für Autumn meetup");
        subjects[1].ShouldBe("Deine 2 Tickets für Autumn meetup");
        subjects[2].ShouldStartWith("Olena lädt dich ein: ");
        subjects[3].ShouldBe("Your ticket for Autumn meetup");
        letters.Sent[1].Button.ShouldBe("Meine Tickets zeigen");
        letters.Sent[2].Text.ShouldContain("möchte, dass du bei Veranstaltungen mitarbeitest");
    }

    /// <summary>Sets the language for what runs inside, and for nothing after it.</summary>
    private static async Task InGerman(Func<Task> act)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de");
        await act();
    }

    private static IEnumerable<string> Subjects(Letters letters) => letters.Sent.Select(l => l.Subject);

    private static void ShouldHaveNoEnglish(Letters letters)
    {
        foreach (var letter in letters.Sent)
        {
            $" {letter.Text} ".ShouldNotMatch(@"\b(the|you|your|with|this|was)\b", letter.Subject);
        }
    }
}
