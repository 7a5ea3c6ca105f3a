using System.Globalization;
using Bunit;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using EventFly.Web.Organizer.Tickets;

namespace EventFly.Web.Tests.Organizer.Tickets;

public sealed class TicketTypesTests
{
    [Theory]
    [InlineData("en", "EUR", "12,50", 12.5)]
    [InlineData("en", "EUR", "0,5", 0.5)]
    [InlineData("en", "EUR", "1.234,56", 1234.56)]
    [InlineData("de", "EUR", "1.234", 1234.0)]
    [InlineData("en", "JPY", "1,500", 1500.0)]
    public async Task A_price_is_sold_as_it_was_meant(string language, string currency, string typed, double price)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        await using var form = await Form.Open(currency);

        form.Type("ticket-type-price", typed);
        form.Save();

        await form.Screen.Settles(() => form.Screen.All("ticket-type-save").Count == 0);
        (await form.Types()).Single(t => t.Name == "Early").Price.Major.ShouldBe((decimal)price);
    }

    [Theory]
    [InlineData("ticket-type-price", "JPY", "500,5", "Write the price as 1,250 or 2,000.")]
    [InlineData("ticket-type-price", "EUR", "12 50", "Write the price as 12.50 or 20.00.")]
    [InlineData("ticket-type-price", "EUR", "1.500", "Write the price as 12.50 or 20.00.")]
    [InlineData("ticket-type-quota", "EUR", "2,5", "Write how many there are as a whole number.")]
    [InlineData("ticket-type-most", "EUR", "many", "Write the most per order as a whole number.")]
    public async Task What_could_be_another_number_is_refused_and_stays_as_typed(
        string field,
        string currency,
        string typed,
        string sentence
    )
    {
        await using var form = await Form.Open(currency);

        form.Type(field, typed);
        form.Save();

        await form.Screen.Settles(() => form.Screen.Markup.Contains(sentence, StringComparison.Ordinal));
        form.Screen.All(field)[0].GetAttribute("value").ShouldBe(typed);
        (await form.Types()).ShouldNotContain(t => t.Name == "Early");
    }

    [Fact]
    public async Task Each_fault_leads_to_its_field_and_the_first_of_these_takes_the_focus()
    {
        await using var form = await Form.Open("EUR");

        form.Type("ticket-type-price", "much");
        form.Type("ticket-type-quota", "many");
        form.Save();

        await form.Screen.Settles(() => form.Screen.FindAll("[role=alert] a").Count == 2);
        var links = form.Screen.FindAll("[role=alert] a").Select(a => a.GetAttribute("href")!.Split('#')[1]);
        links.ShouldBe(["price", "quota"]);
        foreach (var id in links)
        {
            form.Screen.Find($"#{id}").GetAttribute("aria-invalid").ShouldBe("true");
            form.Screen.Find($"#{id}-error").TextContent.ShouldNotBeEmpty();
        }

        form.Focused.ShouldBe(["price"]);
        form.Type("ticket-type-price", "12");
        await form.Screen.Settles(() => form.Screen.FindAll("[role=alert] a").Count == 1);
        form.Focused.ShouldBe(["price"], "who mends a field stays where they type");
    }

    [Fact]
    public async Task What_the_form_does_not_show_stays_as_it_is()
    {
        var planned = new TicketTypeDetails("Balcony", 20, 10, MinPerOrder: 2)
        {
            TaxRate = 19,
            IsTaxIncluded = false,
            About = "With a drink",
            Visibility = TicketVisibility.WithCode,
            AccessCode = "FRIENDS",
            SaleEndsBefore = new SaleTime(2, new TimeOnly(18, 0)),
            Steps = [new PriceStepDetails(15, UpTo: 5)],
        };
        await using var form = await Form.Open("EUR", planned);

        form.Screen.All("ticket-type-edit")[^1].Click();
        form.Type("ticket-type-price", "25");
        form.Save();

        await form.Screen.Settles(() => form.Screen.All("ticket-type-save").Count == 0);
        var details = (await form.Types()).Single(t => t.Name == "Balcony").Details;
        details.Steps.ShouldBe(planned.Steps);
        (details with { Steps = planned.Steps }).ShouldBe(planned with { Price = 25 });
    }

    private sealed class Form(TestApp app, BunitContext context) : IAsyncDisposable
    {
        private Core.Events.Contracts.EventCard _event = null!;

        public IRenderedComponent<TicketTypes> Screen { get; private set; } = null!;

        /// <param name="planned">A type that the event has already.</param>
        public static async Task<Form> Open(string currency, TicketTypeDetails? planned = null)
        {
            var app = await Screens.App();
            var olena = await app.Person("Olena");
            var form = new Form(app, Screens.For(app, olena));
            form._event = await app.Event(olena, Planning.Details() with { Currency = currency });
            if (planned is not null)
            {
                await app.Do(new AddTicketType(form._event.Id, planned));
            }

            form.Screen = form.Context.Render<TicketTypes>(p => p.Add(t => t.Event, form._event));
            form.Screen.Find("[data-testid=ticket-type-add]").Click();
            form.Type("ticket-type-name", "Early");
            return form;
        }

        private BunitContext Context => context;

        public void Type(string field, string text) => Screen.Find($"[data-testid={field}]").Change(text);

        /// <summary>Ids that took the focus because of a fault.</summary>
        public IEnumerable<string> Focused =>
            context.JSInterop.Invocations["focus"].Select(i => (string)i.Arguments[0]!);

        public void Save() => Screen.Find("[data-testid=ticket-type-save]").Click();

        public async Task<IReadOnlyList<TicketTypeRow>> Types() => await app.Do(new ListTicketTypes(_event.Id));

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
