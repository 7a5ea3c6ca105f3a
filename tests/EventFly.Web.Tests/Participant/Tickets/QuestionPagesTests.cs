using System.Net;
using System.Text.RegularExpressions;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Tickets;

/// <summary>Questions of an organizer, answered with forms and links alone: no script runs here.</summary>
public sealed class QuestionPagesTests
{
    [Fact]
    public async Task A_follow_up_is_asked_on_the_same_page_and_answers_can_be_changed_later()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 3);
        var type = await site.Do(new AddTicketType(card.Id, new TicketTypeDetails("Seat", 0, 5)));
        var meal = await site.Do(
            new AddFormQuestion(
                card.Id,
                new("Meal", FormQuestionKind.SeveralOf, FormQuestionScope.Ticket)
                {
                    IsRequired = true,
                    Choices = [new(0, "Soup"), new(0, "Something else")],
                }
            )
        );
        var other = await site.Do(
            new AddFormQuestion(
                card.Id,
                new("What else?", FormQuestionKind.ShortText, FormQuestionScope.Ticket)
                {
                    After = meal,
                    ShownFor = ["2"],
                }
            )
        );
        using var buyer = site.Browser();
        var shop = $"/e/{card.Slug}/tickets";
        var page = await buyer.GetStringAsync(shop);
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "order",
            ["Form.RequestKey"] = Regex.Match(page, "Form\\.RequestKey\" value=\"([^\"]+)").Groups[1].Value,
            [$"Form.Quantities[{type}]"] = "1",
            ["Form.Name"] = "Maya",
            ["Form.Email"] = "maya@example.org",
            [$"Form.Asked[{Field(meal)}]"] = "1",
        };

        var empty = await Send(form);
        form[$"Form.Answers[{Field(meal)}-c2]"] = "2";
        var more = await Send(form);
        form[$"Form.Asked[{Field(other)}]"] = "1";
        form[$"Form.Answers[{Field(other)}]"] = "Bread & cheese";
        var ordered = await Site.Post(buyer, shop, shop, form);

        Regex.Match(page, $"<fieldset[^>]*id=\"ask-{Field(other)}\"[^>]*>").Value.ShouldContain("hidden");
        empty.ShouldContain("Your answer is missing (Meal).");
        more.ShouldContain("data-testid=\"more-questions\"");
        more.ShouldContain("value=\"maya@example.org\"");
        Regex.Match(more, $"<fieldset[^>]*id=\"ask-{Field(other)}\"[^>]*>").Value.ShouldNotContain("hidden");
        ordered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var order = ordered.Headers.Location!.AbsolutePath;
        (await buyer.GetStringAsync(order)).ShouldContain("Bread &amp; cheese");

        var ticket = await site.Read(db => db.Tickets.Select(t => t.Id).SingleAsync());
        var answers = $"{order}/tickets/{ticket}/answers";
        (await buyer.GetStringAsync(answers)).ShouldContain("value=\"Bread &amp; cheese\"");
        var changed = await Site.Post(
            buyer,
            answers,
            answers,
            new()
            {
                ["_handler"] = "answers",
                [$"Asked[{TypedAnswer.Field(meal)}]"] = "1",
                [$"Answers[{TypedAnswer.Field(meal)}-c1]"] = "1",
            }
        );

        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var shown = await buyer.GetStringAsync(changed.Headers.Location!.PathAndQuery);
        shown.ShouldContain("Soup");
        shown.ShouldNotContain("cheese");

        string Field(FormQuestionId id) => TypedAnswer.Field(id, type);

        async Task<string> Send(Dictionary<string, string> fields) =>
            await (await Site.Post(buyer, shop, shop, new(fields))).Content.ReadAsStringAsync();
    }
}
