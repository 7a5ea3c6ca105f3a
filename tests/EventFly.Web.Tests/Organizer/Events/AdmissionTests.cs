using Bunit;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using EventFly.Web.Organizer.Events;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Organizer.Events;

/// <summary>A new event is asked how people get in, and what goes on sale is said before it is published.</summary>
public sealed class AdmissionTests
{
    [Theory]
    [InlineData(AdmissionKind.Free, "30", 30, "")]
    [InlineData(AdmissionKind.Priced, null, null, "/tickets?add=1")]
    [InlineData(AdmissionKind.None, null, null, "")]
    public async Task What_is_answered_is_offered_and_leads_on(
        AdmissionKind kind,
        string? places,
        int? offered,
        string next
    )
    {
        await using var desk = await Desk.Open();
        desk.Page.Field("event-places").GetAttribute("value").ShouldBe("100", "the usual answer stands there in sight");

        await desk.Choose(kind);
        await desk.Fill(places);
        await desk.Save();

        var card = await desk.App.Read(db => db.Events.SingleAsync());
        desk.Address.ShouldEndWith($"/events/{card.Slug}{next}");
        await desk.App.DeliverOutbox();
        (await desk.App.Do(new ListTicketTypes(card.Id)))
            .Select(t => (int?)t.Quota)
            .SingleOrDefault()
            .ShouldBe(offered);
    }

    [Fact]
    public async Task What_is_no_number_of_places_is_said_at_its_field_with_all_else()
    {
        await using var desk = await Desk.Open();

        await desk.Page.InvokeAsync(() => desk.Page.Field("event-places").Input("many"));
        await desk.Page.InvokeAsync(() => desk.Page.Field("event-save").Click());

        await desk.Page.Settles(() => desk.Page.FindAll("[role=alert] a").Count == 4);
        desk.Page.Field("event-places").GetAttribute("value").ShouldBe("many");
        desk.Page.Find("#places-error").TextContent.ShouldContain("Choose a number of places from 1 to");
    }

    [Theory]
    [InlineData(AdmissionKind.Free, 0, "100 free tickets go on sale.")]
    [InlineData(AdmissionKind.None, 0, "Nothing is on sale yet: the page will say so.")]
    [InlineData(AdmissionKind.Free, 20, "120 free tickets go on sale.")]
    public async Task The_card_says_what_goes_on_sale(AdmissionKind kind, int more, string said)
    {
        await using var desk = await Desk.Open();
        var card = await desk.App.Do(new CreateEvent(desk.Circle, Planning.Details(), new Admission(kind)), desk.Olena);
        await desk.App.DeliverOutbox();
        if (more > 0)
        {
            await desk.App.Do(new AddTicketType(card.Id, new TicketTypeDetails("Balcony", 0, more)), desk.Olena);
        }

        var shown = desk.Context.Render<SaleAhead>(p => p.Add(s => s.Organization, "circle").Add(s => s.Event, card));

        await shown.Sees("sale-ahead", said);
    }

    private sealed class Desk(TestApp app, BunitContext context, Actor olena) : IAsyncDisposable
    {
        public TestApp App => app;

        public BunitContext Context => context;

        public Actor Olena => olena;

        public Core.Organizations.Contracts.OrganizationId Circle { get; private set; }

        public IRenderedComponent<EditEventPage> Page { get; private set; } = null!;

        public string Address => context.Services.GetRequiredService<NavigationManager>().Uri;

        public static async Task<Desk> Open()
        {
            var app = await Screens.App();
            var olena = await app.Person("Olena");
            var circle = await app.Organization(olena);
            var context = Screens.For(app, olena);
            context.JSInterop.SetupModule("./js/organizer.js").Setup<string>("zone").SetResult("Europe/Berlin");
            var desk = new Desk(app, context, olena) { Circle = circle.Id };
            desk.Page = context.Render<EditEventPage>(p => p.Add(s => s.Organization, circle.Slug));
            await desk.Page.Settles(() => desk.Page.All("event-save").Count == 1);
            return desk;
        }

        public Task Choose(AdmissionKind kind) =>
            Page.InvokeAsync(() => Page.Field($"event-admission-{kind.ToString().ToLowerInvariant()}").Change(true));

        public async Task Fill(string? places)
        {
            await Page.InvokeAsync(() => Page.Field("event-title").Input("Quiz night"));
            await Page.InvokeAsync(() => Page.Field("event-start").Input("2026-12-01T19:00"));
            await Page.InvokeAsync(() => Page.Field("event-end").Input("2026-12-01T22:00"));
            if (places is not null)
            {
                await Page.InvokeAsync(() => Page.Field("event-places").Input(places));
            }
        }

        public async Task Save()
        {
            await Page.InvokeAsync(() => Page.Field("event-save").Click());
            await Page.Settles(() => Address.Contains("/events/", StringComparison.Ordinal));
        }

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
