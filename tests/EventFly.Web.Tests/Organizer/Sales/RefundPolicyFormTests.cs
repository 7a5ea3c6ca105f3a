using Bunit;
using EventFly.Core.Registration.Sales;
using EventFly.Testing;
using EventFly.Web.Organizer.Sales;

namespace EventFly.Web.Tests.Organizer.Sales;

public sealed class RefundPolicyFormTests
{
    [Fact]
    public async Task Dates_are_set_read_back_in_plain_words_and_taken_off_again()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        await using var context = Screens.For(app, olena);
        var details = Planning.Details() with
        {
            Start = new DateTime(2027, 6, 13, 19, 0, 0),
            End = new DateTime(2027, 6, 13, 22, 0, 0),
        };
        var card = await app.Event(olena, details);
        var form = context.Render<RefundPolicyForm>(p => p.Add(f => f.Event, card));
        await form.Settles(() => form.Markup.Contains("Only the organizer", StringComparison.Ordinal));

        form.Find("[data-testid=refunds-change]").Click();
        form.All("refunds-percent")[1].Change("a few");
        form.Find("[data-testid=refunds-save]").Click();
        await form.Settles(() =>
            form.Markup.Contains("Write the percent as a whole number.", StringComparison.Ordinal)
        );
        form.All("refunds-percent")[1].Change("50");
        form.All("refunds-days")[1].Change("40");
        form.Find("[data-testid=refunds-save]").Click();
        await form.Settles(() => form.Markup.Contains("Begin with the most days", StringComparison.Ordinal));
        form.All("refunds-days")[1].Change("9");
        form.Find("[data-testid=refunds-save]").Click();
        await form.Settles(() => form.All("refunds-save").Count == 0);

        Said(form).ShouldBe("Until 14 May 2027 you get everything back, until 4 June half, then nothing.");
        (await app.Do(new GetRefundPolicy(card.Id), olena)).Tiers.ShouldBe([new(30, 100), new(9, 50)]);
        form.Find("[data-testid=refunds-change]").Click();
        form.All("refunds-remove")[0].Click();
        form.All("refunds-remove")[0].Click();
        form.Find("[data-testid=refunds-save]").Click();
        await form.Settles(() => form.All("refunds-save").Count == 0);
        (await app.Do(new GetRefundPolicy(card.Id), olena)).Tiers.ShouldBeEmpty();
    }

    private static string Said(IRenderedComponent<RefundPolicyForm> form) =>
        form.Find("[data-testid=refunds-said]")
            .TextContent.Replace("\u2068", "", StringComparison.Ordinal)
            .Replace("\u2069", "", StringComparison.Ordinal);
}
