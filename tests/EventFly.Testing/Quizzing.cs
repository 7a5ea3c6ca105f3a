using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Testing;

/// <summary>Quizzes that tests start from.</summary>
public static class Quizzing
{
    /// <summary>Three options, the second is right.</summary>
    public static QuestionDraft Question(string text = "Which river flows through Vienna?", int seconds = 20) =>
        new(
            new PollDraft(text, ["Elbe", "Danube", "Rhine"], ResultsShown.WhenRevealed),
            new Marking("1", seconds, QuizPoints.Standard)
        );

    public static QuizDraft Draft(params QuestionDraft[] questions) => new("Rivers", questions, []);

    /// <summary>A quiz that was started; everybody is in its lobby.</summary>
    public static async Task<QuizId> StartQuiz(this TestApp app, EventCard @event, QuizDraft draft)
    {
        var quiz = await app.Do(new SaveQuiz(@event.Id, null, draft));
        await app.Do(new StartQuiz(@event.Id, quiz));
        return quiz;
    }

    /// <summary>The host's "next", as somebody clicks who sees where the quiz is.</summary>
    public static async Task Next(this TestApp app, EventCard @event, QuizId quiz) =>
        await app.Step(@event, await app.Item(@event, quiz));

    /// <summary>Goes on until the quiz is there. A question that closes by itself meanwhile is not stepped over.</summary>
    public static async Task NextUntil(this TestApp app, EventCard @event, QuizId quiz, QuizPhase phase)
    {
        for (var item = await app.Item(@event, quiz); item.Phase != phase; item = await app.Item(@event, quiz))
        {
            await app.Step(@event, item);
        }
    }

    /// <summary>Answers the question that is open.</summary>
    public static async Task<Result<VoteReceipt>> Answer(
        this TestApp app,
        EventCard @event,
        QuizId quiz,
        Actor phone,
        Answer answer
    )
    {
        var question = await app.Read(db =>
            db.Polls.AsNoTracking().SingleAsync(p => p.Quiz == quiz && p.State == PollState.Open)
        );
        return await app.Vote(@event, question.Id, phone, answer, question.Round);
    }

    /// <summary>A quiz that a post carries; open at once, unless the post waits.</summary>
    public static async Task<(QuizId Quiz, PostId Post)> FeedQuiz(
        this TestApp app,
        Actor author,
        EventCard meetup,
        QuizDraft? draft = null,
        DateTimeOffset? due = null
    )
    {
        var two = draft ?? Draft(Question(), Question("And Prague?"));
        var quiz = await app.Do(new SaveQuiz(meetup.Id, null, two), author);
        var post = PostId.New();
        await app.Do(new PublishPost(meetup.Id, post, "", due, Quiz: quiz), author);
        return (quiz, post);
    }

    /// <summary>How far somebody is with a quiz in the feed.</summary>
    public static Task<MyQuiz> Mine(this TestApp app, EventCard meetup, QuizId quiz, Actor who) =>
        app.Do(new ReadMyQuiz(meetup.Id, quiz), who);

    /// <summary>Asks for a question of a quiz in the feed, which must be granted.</summary>
    public static async Task<MyTurn> Turn(this TestApp app, EventCard meetup, QuizId quiz, Actor phone, int number) =>
        (await app.Do(new TakeTurn(meetup.Id, quiz, number), phone)).Question!;

    /// <summary>Asks for a question of a quiz in the feed, thinks, and answers it.</summary>
    public static async Task<Result<VoteReceipt>> PlayTurn(
        this TestApp app,
        EventCard meetup,
        QuizId quiz,
        Actor phone,
        int number,
        int option,
        double seconds = 0
    )
    {
        var question = await app.Turn(meetup, quiz, phone, number);
        app.Clock.Advance(TimeSpan.FromSeconds(seconds));
        return await app.Vote(meetup, question.Poll.Id, phone, option);
    }

    /// <summary>As its host's list has it.</summary>
    public static async Task<QuizItem> Item(this TestApp app, EventCard @event, QuizId quiz) =>
        (await app.Do(new ListQuizzes(@event.Id))).Single(q => q.Id == quiz);

    private static Task<Done> Step(this TestApp app, EventCard @event, QuizItem seen) =>
        app.Do(new NextStep(@event.Id, seen.Id, seen.Phase, seen.Number, seen.PodiumStep));
}
