using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Infrastructure.Outbox;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EventFly.Infrastructure.Tests.Outbox;

public sealed class BreatherTests
{
    private static readonly TimeSpan Took = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task After_a_letter_the_relay_rests_as_timeas_it_took_while_a_hall_is_followed_and_the_letter_is_not_late()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        await app.Ticket(card);
        var message = (await app.Messages())[^1];

        Rest(Took).IsCompleted.ShouldBeTrue("nobody is there");
        using var seat = await Enter(app, card);
        await RestsFor(Took, Rest(Took));
        await RestsFor(Breather.LongestRest, Rest(TimeSpan.FromSeconds(10)));
        seat.Away(true);
        Rest(Took).IsCompleted.ShouldBeTrue("the phone sleeps");
        seat.Away(false);
        Rest(Took).IsCompleted.ShouldBeFalse();
        app.Clock.Advance(Breather.Late);
        Rest(Took).IsCompleted.ShouldBeTrue("the letter is late");

        Task Rest(TimeSpan took) =>
            app.Services.GetRequiredService<Breather>().RestAfter(message, took, TestContext.Current.CancellationToken);

        async Task RestsFor(TimeSpan time, Task rest)
        {
            app.Clock.Advance(time - Blink);
            rest.IsCompleted.ShouldBeFalse();
            app.Clock.Advance(Blink);
            await rest;
        }
    }

    [Fact]
    public async Task The_next_letter_waits_until_the_rest_is_over_and_is_not_lost()
    {
        await using var app = await Ticketing.Start(change: services =>
            services.AddSingleton<IEmails>(s => new SlowPost((FakeTimeProvider)s.GetRequiredService<TimeProvider>()))
        );
        var post = (SlowPost)app.Services.GetRequiredService<IEmails>();
        var card = await app.OpenEvent(await app.Person("Olena"));
        using var seat = await Enter(app, card);
        await app.Ticket(card, email: "first@example.org");
        await app.Ticket(card, email: "second@example.org");

        var delivery = app.DeliverOutbox();
        while (post.Sent == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await Task.WhenAny(delivery, Task.Delay(300, TestContext.Current.CancellationToken));
        post.Sent.ShouldBe(1);
        while (!delivery.IsCompleted)
        {
            app.Clock.Advance(Took);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await delivery;
        post.Sent.ShouldBe(2);
    }

    private static Task<IHallSeat> Enter(TestApp app, EventCard card) =>
        app
            .Services.GetRequiredService<IHalls>()
            .Enter(card.Id, Seat.Phone, ParticipantId.New(), _ => { }, TestContext.Current.CancellationToken);

    /// <summary>A mail server to which each letter takes its time.</summary>
    private sealed class SlowPost(FakeTimeProvider clock) : IEmails
    {
        private int _sent;

        public int Sent => Volatile.Read(ref _sent);

        public Task Send(Core.Kernel.Letters.Email email, CancellationToken cancellation)
        {
            clock.Advance(Took);
            Interlocked.Increment(ref _sent);
            return Task.CompletedTask;
        }
    }
}
