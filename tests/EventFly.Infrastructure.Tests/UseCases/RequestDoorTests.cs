using System.Reflection;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.UseCases;
using EventFly.Testing;

namespace EventFly.Infrastructure.Tests.UseCases;

public sealed class RequestDoorTests
{
    /// <summary>They hand out cookies; the tests of the forms send them what is hostile.</summary>
    private static readonly Type[] NeedsABrowser = [typeof(SignIn), typeof(ChangePassword), typeof(DescribeProfile)];

    private const string Hostile = "a\0b\ud800c\ufffe\u202ed\u0007";

    public static TheoryData<string> WithText => [.. Requests.WithText().Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(WithText))]
    public void Every_text_of_every_request_is_cleaned(string name)
    {
        var request = Requests.Make(typeof(IUseCases).Assembly.GetType(name)!, Hostile);

        var let = RequestDoor.Let(request);

        let.Fault?.Fields.ShouldBeEmpty();
        Requests.TextsOf(let.Value).ShouldAllBe(text => text == "abcd");
        Requests.TextsOf(request).ShouldAllBe(text => text == Hostile, "the sender's own object stays as it was");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task No_request_throws_for_what_its_texts_hold(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var run = typeof(RequestDoorTests).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!;
        var somebody = (await app.Person("Ada")) with { Participant = ParticipantId.New() };
        foreach (var type in Requests.WithText().Where(t => !NeedsABrowser.Contains(t)))
        {
            var request = Requests.Make(type, Hostile);
            await Should.NotThrowAsync(
                () => (Task)run.MakeGenericMethod(Requests.ResultOf(type)!).Invoke(null, [app, somebody, request])!,
                type.Name
            );
        }
    }

    [Fact]
    public void Nothing_is_copied_when_nothing_is_to_be_cleaned()
    {
        var request = new CastVote(EventId.New(), Poll(), 1, Answer.Of(["one", "two"]));

        RequestDoor.Let(request).Value.ShouldBeSameAs(request);
    }

    [Fact]
    public void Words_of_an_answer_keep_their_lines_and_a_title_gets_none()
    {
        var vote = new CastVote(EventId.New(), Poll(), 1, Answer.Of(["o\0ne", "two"]));
        var draft = new QuizDraft("One\ntwo", [], ["a\u202e"]);

        RequestDoor.Let(vote).Value.Answer.Words.ShouldBe(["one", "two"]);
        RequestDoor.Let(draft).Value.Title.ShouldBe("One two");
        RequestDoor.Let(draft).Value.Teams.ShouldBe(["a"]);
    }

    [Fact]
    public void What_cannot_be_null_and_what_is_no_choice_are_named()
    {
        var poll = new PollDraft(null!, ["a", null!], (ResultsShown)99);

        RequestDoor.Let(poll).Fault!.Fields.Select(f => f.Field).ShouldBe(["question", "options[1]", "resultsShown"]);
    }

    [Fact]
    public void A_number_that_is_none_is_named() =>
        RequestDoor
            .Let(new EventDetails("", "", "", default, default, "", Nowhere(double.NaN), []))
            .Fault!.Fields.ShouldHaveSingleItem()
            .Field.ShouldBe("latitude");

    private static Core.Events.Places.Place Nowhere(double latitude) =>
        Core.Events.Places.Place.Unknown with
        {
            Latitude = latitude,
        };

    private static Core.Engagement.Contracts.PollId Poll() => Core.Engagement.Contracts.PollId.New();

    /// <summary>As somebody, or past all rights where there are some.</summary>
    private static Task<Result<T>> Run<T>(TestApp app, Actor somebody, IUseCase<T> request) =>
        app.UseCases.Run(request.Access is Access.PermittedMay or Access.SystemMay ? Actor.System : somebody, request);
}
