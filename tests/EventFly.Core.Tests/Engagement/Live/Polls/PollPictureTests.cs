using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Engagement.Live.Polls;

public sealed class PollPictureTests
{
    private static readonly byte[] Gif = Convert.FromBase64String(
        "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    );

    [Fact]
    public async Task An_option_shows_the_picture_that_was_uploaded_for_it()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (dog, cat) = (await Upload(app, olena, meetup), await Upload(app, olena, meetup));

        var poll = await app.Do(new CreatePoll(meetup.Id, Draft(["Dog", "Cat"], [dog.Address, cat.Address])), olena);

        var options = (await app.Do(new ReadResults(meetup.Id, poll), olena)).Sheet.Pictures;
        options.ShouldBe([$"/media/{dog.Name}", $"/media/{cat.Name}"]);
    }

    [Fact]
    public async Task What_is_no_picture_is_told_by_what_is_in_it_and_only_hosts_upload()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var stranger = await app.Person("Mallory");

        var text = await app.UseCases.Run(olena, new AddPollImage(meetup.Id, "GIF, said the text"u8.ToArray()));
        var heavy = await app.UseCases.Run(olena, new AddPollImage(meetup.Id, new byte[IImages.MostBytes + 1]));
        var foreign = await app.UseCases.Run(stranger, new AddPollImage(meetup.Id, Gif));

        text.Fault.ShouldBe(ImageFaults.NoPicture);
        heavy.Fault.ShouldBe(ImageFaults.TooHeavy);
        foreign.Fault!.Code.ShouldBe("not-found");
        (await app.Read(db => db.FeedImages.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(new[] { "Dog", "Cat" }, new[] { "/dog.webp", "/cat.webp" }, true)]
    [InlineData(new[] { "Dog", "", "Cat", "" }, new[] { "/dog.webp", "", "/cat.webp", "" }, true)]
    [InlineData(new[] { "Dog", "Cat" }, new[] { "/dog.webp" }, false)]
    [InlineData(new[] { "Dog", "Cat" }, new[] { "/dog.webp", "", "/cat.webp" }, false)]
    [InlineData(new[] { "Dog", "", "Cat" }, new[] { "/dog.webp", "/cat.webp", "" }, false)]
    [InlineData(new[] { "Dog", "Cat", "" }, new[] { "/dog.webp", "/cat.webp", "/nobody-knows.webp" }, false)]
    [InlineData(new[] { "Dog", "Cat" }, new[] { "/dog.webp", "https://elsewhere.example/cat.webp" }, false)]
    [InlineData(new[] { "Dog", "Cat" }, new[] { "/dog.webp", "//elsewhere.example/cat.webp" }, false)]
    public void Each_option_has_its_picture_from_here_and_each_picture_its_words(
        string[] options,
        string[] pictures,
        bool isTaken
    )
    {
        var drafted = Poll.Draft(EventId.New(), Draft(options, pictures), TestApp.Now);

        if (isTaken)
        {
            drafted.Value.Options.ShouldBe(["Dog", "Cat"]);
            drafted.Value.Pictures.ShouldBe(["/dog.webp", "/cat.webp"]);
        }
        else
        {
            drafted.Fault!.Fields.Select(f => f.Field).Distinct().ShouldBe(["pictures"]);
        }
    }

    [Fact]
    public async Task A_picture_that_is_not_of_this_event_is_not_taken_for_its_polls_and_quizzes()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (mallory, hers) = await app.PublishedEvent("Mallory");
        var stolen = (await Upload(app, olena, meetup)).Address;
        var own = (await Upload(app, mallory, hers)).Address;
        var fine = Draft(["Dog", "Cat"], [own, own]);
        var foreign = Draft(["Dog", "Cat"], [own, stolen]);
        var poll = await app.Do(new CreatePoll(hers.Id, fine), mallory);
        var quiz = Quizzing.Draft(new(fine, new("0", 20, default)), new(foreign, new("0", 20, default)));

        var created = await app.UseCases.Run(mallory, new CreatePoll(hers.Id, foreign));
        var edited = await app.UseCases.Run(mallory, new EditPoll(hers.Id, poll, foreign));
        var saved = await app.UseCases.Run(mallory, new SaveQuiz(hers.Id, null, quiz));

        created.Fault!.Fields.Single().Field.ShouldBe("pictures");
        edited.Fault!.Fields.Single().Field.ShouldBe("pictures");
        saved.Fault!.Fields.Single().Field.ShouldBe("questions[1].pictures");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_picture_that_a_poll_or_a_quiz_shows_is_not_swept_until_they_are_deleted(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (asked, quizzed, unused) = (
            await Upload(app, olena, meetup),
            await Upload(app, olena, meetup),
            await Upload(app, olena, meetup)
        );
        var poll = Draft(["Dog", "Cat"], [asked.Address, asked.Address]);
        var question = Draft(["Dog", "Cat"], ["/elsewhere.webp", quizzed.Address]);
        var pollId = await app.Do(new CreatePoll(meetup.Id, poll), olena);
        await app.Do(
            new SaveQuiz(meetup.Id, null, Quizzing.Draft(new QuestionDraft(question, new("0", 20, default)))),
            olena
        );

        app.Clock.Advance(TimeSpan.FromDays(2));
        (await app.Do(new SweepFeed())).ShouldBe(1);

        Are(app, asked, quizzed).ShouldBe([true, true]);
        Are(app, unused).ShouldBe([false]);
        await app.Do(new DeletePoll(meetup.Id, pollId), olena);
        (await app.Do(new SweepFeed())).ShouldBe(1);
        Are(app, asked, quizzed).ShouldBe([false, true]);
    }

    private static bool[] Are(TestApp app, params StoredImage[] images) =>
        [
            .. images.Select(image =>
            {
                using var file = app.Services.GetRequiredService<IImages>().Open(image.Name);
                return file is not null;
            }),
        ];

    private static PollDraft Draft(string[] options, string[] pictures) =>
        new("Which one?", options, ResultsShown.WhileOpen) { Kind = PollKind.Image, Pictures = pictures };

    private static Task<StoredImage> Upload(TestApp app, Actor host, EventCard meetup) =>
        app.Do(new AddPollImage(meetup.Id, Gif), host);
}
