using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Feedback;

namespace EventFly.Core.Tests.Registration.Feedback;

public sealed class FeaturingTests
{
    [Fact]
    public async Task A_comment_is_shown_as_its_guest_allowed_until_they_write_another_one()
    {
        await using var asking = await Asking.Start(guests: "Anna");
        await asking.Ask();
        await asking.Give("anna", Asking.Shown("Splendid"));
        await Feature(asking);

        (await asking.Featured()).ShouldBe([
            new FeaturedComment("Autumn meetup", asking.Hall.Event.Slug, 5, "Splendid", "Anna"),
        ]);
        await asking.Give("anna", Asking.Shown("Splendid"));
        (await asking.Featured()).Count.ShouldBe(1, "nothing of it is another");

        await asking.Give("anna", Asking.Shown("Splendid, but for the soup"));
        (await asking.Featured()).ShouldBeEmpty();
        await Feature(asking);
        (await asking.Featured()).Single().Comment.ShouldBe("Splendid, but for the soup");
        await asking.Give(
            "anna",
            Asking.Shown("Splendid, but for the soup") with
            {
                Showing = CommentShowing.WithoutName,
            }
        );
        (await asking.Featured()).ShouldBeEmpty();
        await Feature(asking);
        (await asking.Featured()).Single().FirstName.ShouldBeNull();
        await asking.Give("anna", Asking.Words(5, "Splendid, but for the soup") with { IsNamed = true });
        (await asking.Featured()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_its_guest_did_not_allow_or_changed_unread_or_the_team_hid_is_not_shown()
    {
        await using var asking = await Asking.Start(guests: "Anna");
        var (id, owner) = (asking.Hall.Event.Id, asking.Hall.Owner);
        await asking.Ask();
        await asking.Give("anna", Asking.Words(5, "For you alone") with { IsNamed = true });
        var row = (await asking.Comments()).Single();
        (await asking.Try(new FeatureComment(id, row.Id, true, row.Version), owner)).ShouldBe(
            "feedback.not-to-be-shown"
        );

        await asking.Give("anna", Asking.Shown("Splendid"));
        (await asking.Try(new FeatureComment(id, row.Id, true, row.Version), owner)).ShouldBe(
            "feedback.changed-meanwhile"
        );
        await Feature(asking);
        await asking.App.Do(new HideComment(id, row.Id, IsHidden: true), owner);

        (await asking.Featured()).ShouldBeEmpty();
        (await asking.Comments()).ShouldBeEmpty();
        (await asking.Comments(CommentFilter.Hidden)).Count.ShouldBe(1);
        (await asking.Report()).Stars!.Count.ShouldBe(1, "its stars count");
    }

    [Fact]
    public async Task A_question_that_was_answered_stays_as_it_was_asked_and_taken_out_keeps_its_answers()
    {
        await using var asking = await Asking.Start(guests: "Anna");
        var (id, owner) = (asking.Hall.Event.Id, asking.Hall.Owner);
        var terms = FeedbackTerms.Usual with { Questions = [new(0, "The food?", FeedbackQuestionKind.Scale)] };
        await asking.App.Do(new SaveFeedbackForm(id, terms), owner);
        await asking.Ask();
        await asking.Give("anna", Asking.Shown("") with { Showing = CommentShowing.No, Answers = [new(1, "4")] });
        var kept = (await asking.Report()).Terms;

        var changed = kept with { Questions = [kept.Questions[0] with { Prompt = "The music?" }] };
        (await asking.Try(new SaveFeedbackForm(id, changed), owner)).ShouldBe("prompt-0");
        await asking.App.Do(
            new SaveFeedbackForm(id, kept with { Questions = [new(0, "The music?", FeedbackQuestionKind.Text)] }),
            owner
        );

        var questions = (await asking.Report()).Questions;
        questions
            .Select(q => (q.Question.Number, q.Question.Prompt, q.Question.IsAsked, q.Answered))
            .ShouldBe([(2, "The music?", true, 0), (1, "The food?", false, 1)]);
        (await asking.Try(new SaveFeedbackForm(id, terms with { Days = 0 }), owner)).ShouldBe("days");
        (await asking.Try(new SaveFeedbackForm(id, terms, Version: 0), owner)).ShouldBe(
            "registration.changed-meanwhile"
        );
    }

    [Fact]
    public async Task A_letter_that_asks_is_for_guests_and_leaves_after_the_end_while_something_is_collected()
    {
        await using var asking = await Asking.Start(guests: "Anna");
        var (id, owner) = (asking.Hall.Event.Id, asking.Hall.Owner);
        async Task<string?> Written(AnnouncementDetails details)
        {
            var saved = await asking.Try(new SaveAnnouncement(id, null, details), owner);
            return saved;
        }

        async Task<string?> Released(AnnouncementDetails details) =>
            await asking.Try(
                new ReleaseAnnouncement(id, await asking.App.Do(new SaveAnnouncement(id, null, details), owner)),
                owner
            );

        (await Written(Asking.Letter(new Addressees(AddresseeGroup.Followers)))).ShouldBe("body-en");
        (await Written(Asking.Letter(time: AnnouncementTime.Before(TimeSpan.FromDays(1))))).ShouldBe("body-en");
        (await Written(Announcing.Details("{feedback}"))).ShouldBe("subject-en");
        (await Released(Asking.Letter(time: AnnouncementTime.AtOnce))).ShouldBe("announcement.asks-too-early");
        (await Released(Asking.Letter(time: AnnouncementTime.After(TimeSpan.FromDays(20))))).ShouldBe(
            "announcement.asks-for-nothing"
        );
        (await Released(Asking.Letter())).ShouldBeNull();
        (await asking.Try(new SaveFeedbackForm(id, FeedbackTerms.Usual with { IsOn = false }), owner)).ShouldBe(
            "feedback.is-asked-for"
        );
    }

    private static async Task Feature(Asking asking)
    {
        var row = (await asking.Comments()).Single();
        await asking.App.Do(new FeatureComment(asking.Hall.Event.Id, row.Id, true, row.Version), asking.Hall.Owner);
    }
}
