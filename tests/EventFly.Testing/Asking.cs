using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

/// <summary>Questions from the audience that tests start from.</summary>
public static class Asking
{
    /// <summary>A published event whose board takes questions.</summary>
    public static async Task<EventCard> AskingEvent(this TestApp app, QnaMode mode = QnaMode.Open)
    {
        var @event = await app.OpenEvent(await app.Person("Olena"));
        await app.Do(new SwitchQuestions(@event.Id, mode));
        return @event;
    }

    /// <summary>A question of a device of its own.</summary>
    public static async Task<AudienceQuestionId> Question(
        this TestApp app,
        EventCard @event,
        string text = "Will there be slides?",
        Actor? phone = null
    ) => (await app.Do(new AskAudienceQuestion(@event.Id, text), phone ?? Hosting.Phone())).Question;

    /// <summary>What the hall sees of its questions, as soon as that is so; the board follows the database a moment later.</summary>
    public static async Task<BoardView> BoardWhen(this TestApp app, EventCard @event, Func<BoardView, bool> holds)
    {
        var boards = app.Services.GetRequiredService<IBoards>();
        BoardView? seen = null;
        await Eventually.HoldsInTime(
            app.Clock,
            TimeSpan.FromMilliseconds(100),
            async () => holds(seen = await boards.Look(@event.Id, CancellationToken.None)),
            () => $"{seen}"
        );
        return seen!;
    }

    public static Task<Result<UpvoteReceipt>> Upvote(
        this TestApp app,
        EventCard @event,
        AudienceQuestionId question,
        Actor phone,
        bool isWanted = true
    ) => app.UseCases.Run(phone, new VoteForQuestion(@event.Id, question, isWanted));
}
