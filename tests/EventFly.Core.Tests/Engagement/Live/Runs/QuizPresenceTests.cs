using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;

namespace EventFly.Core.Tests.Engagement.Live.Runs;

public sealed class QuizPresenceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_does_not_wait_for_a_phone_that_is_out_of_reach(bool losesItsLine)
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        var (ada, adas) = await Sit(app, @event);
        using var here = adas;
        var (_, bens) = await Sit(app, @event);
        await app.Next(@event, quiz);
        await app.Answer(@event, quiz, ada, Answer.Option(1));
        (await View(app, @event)).Quiz!.Phase.ShouldBe(QuizPhase.Asking);

        if (losesItsLine)
        {
            bens.Away(true);
        }
        else
        {
            bens.Dispose();
            app.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        await Eventually.Holds(async () => (await View(app, @event)).Quiz!.Phase is not QuizPhase.Asking);
        bens.Dispose();
    }

    private static async Task<(Actor Phone, IHallSeat Seat)> Sit(TestApp app, EventCard @event)
    {
        var phone = Hosting.Phone();
        return (phone, await app.Halls().Enter(@event.Id, Seat.Phone, phone.Participant, _ => { }, default));
    }

    private static Task<HallView> View(TestApp app, EventCard @event) =>
        app.Halls().Look(@event.Id, Seat.Host, default);
}
