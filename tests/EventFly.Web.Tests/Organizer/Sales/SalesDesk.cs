using Bunit;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using EventFly.Web.Organizer.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Organizer.Sales;

/// <summary>An organizer at one of the pages about what their event sells.</summary>
internal sealed class SalesDesk<TPage>(
    TestApp app,
    BunitContext context,
    Actor olena,
    string organization,
    EventCard card
) : IAsyncDisposable
    where TPage : SalesScreen
{
    public TestApp App => app;

    public EventCard Event => card;

    public IRenderedComponent<TPage> Page { get; private set; } = null!;

    /// <summary>Ids that took the focus by script, in their order.</summary>
    public IEnumerable<string> Focused => context.JSInterop.Invocations["focus"].Select(i => (string)i.Arguments[0]!);

    /// <param name="planned">Kinds of ticket that are there besides "Free admission".</param>
    public static async Task<SalesDesk<TPage>> Open(string currency = "EUR", params TicketTypeDetails[] planned)
    {
        var app = await Screens.App();
        var olena = await app.Person("Olena");
        var circle = await app.Organization(olena);
        var card = await app.Do(new CreateEvent(circle.Id, Planning.Details() with { Currency = currency }), olena);
        await app.Change(db => db.Events.SingleAsync(e => e.Id == card.Id), e => e.Publish(TestApp.Now));
        await app.DeliverOutbox();
        foreach (var details in planned)
        {
            await app.Do(new AddTicketType(card.Id, details), olena);
        }

        var desk = new SalesDesk<TPage>(app, Screens.For(app, olena), olena, circle.Slug, card);
        await desk.Show();
        return desk;
    }

    public Task Do<TResult>(IUseCase<TResult> act) => app.Do(act, olena);

    /// <summary>The page as it is for who comes now.</summary>
    public async Task Show()
    {
        Page = context.Render<TPage>(p => p.Add(s => s.Organization, organization).Add(s => s.Slug, card.Slug));
        await Page.Settles(() => Page.FindAll("h1").Count == 1);
    }

    public async Task Click(string button, int which = 0)
    {
        await Page.Settles(() => Page.All(button).Count > which);
        await Page.InvokeAsync(() => Page.All(button)[which].Click());
    }

    public Task Type(string field, string text, int which = 0) =>
        Page.InvokeAsync(() => Page.All(field)[which].Input(text));

    public Task Choose(string selector, object choice) => Page.InvokeAsync(() => Page.Find(selector).Change(choice));

    public Task Says(string words) => Page.Settles(() => Page.Markup.Contains(words, StringComparison.Ordinal));

    /// <summary>A button was pressed on what is no longer so.</summary>
    public Task SaysChangedMeanwhile() =>
        Page.Sees(
            "sales-refusal",
            "Somebody changed this after you looked at it, so nothing was done. Here it is as it stands now: look at it, then try again."
        );

    /// <summary>It is saved: the list is there again.</summary>
    public Task IsSaved(string name) => Page.Sees("sales-note", $"{name} is saved.");

    public async Task<IReadOnlyList<TicketTypeRow>> Types() => await app.Do(new ListTicketTypes(card.Id), olena);

    public async Task<TicketTypeRow> TypeNamed(string name) => (await Types()).Single(t => t.Name == name);

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await app.DisposeAsync();
    }
}
