using Bunit;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Testing;
using EventFly.Web.Organizer.Live;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Organizer.Live;

public sealed class RehearsalBandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task It_says_how_many_and_how_long_and_goes_when_all_is_cleared_away()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);
        await using var context = Screens.For(app, olena);
        var band = context.Render<RehearsalBand>(p => p.Add(b => b.Event, meetup.Id));
        band.Markup.Trim().ShouldBeEmpty();

        // Begun elsewhere: it is told.
        await app.Do(new StartRehearsal(meetup.Id, 12, 5));
        band.WaitForAssertion(() => band.Markup.ShouldContain("Rehearsal: 12 simulated people"), Patience);
        band.Markup.ShouldContain("5:00 left");
        app.Clock.Advance(TimeSpan.FromSeconds(70));
        band.WaitForAssertion(() => band.Markup.ShouldContain("3:50 left"), Patience);

        band.Find("[data-testid=rehearsal-end]").Click();
        band.WaitForAssertion(() => band.Markup.ShouldContain("The rehearsal is over."), Patience);
        var rehearsal = await app.Read(db => db.Rehearsals.Select(r => r.Id).SingleAsync());
        await app.Do(new ClearRehearsal(rehearsal));
        await band.Settles(() =>
        {
            app.Clock.Advance(TimeSpan.FromMilliseconds(250));
            return band.Markup.Trim().Length == 0;
        });
    }
}
