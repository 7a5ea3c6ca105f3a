using System.Text.RegularExpressions;
using Bunit;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Participant.Hall;

namespace EventFly.Web.Tests.Participant.Quizzes;

/// <summary>
/// The right answer reaches no phone before its reveal: not as text, and not in the order, the classes or the attributes
/// of anything. Each check is made again after the reveal, where it must find what it looks for.
/// </summary>
public sealed partial class SecretsTests
{
    private const string Canary = "canary-4711";
    private const string CanaryNumber = "47114711";

    private static readonly QuizPhase[] BeforeTheReveal = [QuizPhase.Lobby, QuizPhase.Asking, QuizPhase.Counted];

    public static TheoryData<PollKind> Typed => [PollKind.OpenText, PollKind.Numeric];

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task What_was_typed_as_right_is_not_in_the_page_before_it_is_shown(PollKind kind)
    {
        var right = kind is PollKind.Numeric ? CanaryNumber : Canary;
        var question = new QuestionDraft(
            new PollDraft("Which?", [], ResultsShown.WhenRevealed) { Kind = kind },
            new Marking(right, 20, QuizPoints.Standard) { Explanation = Canary }
        );
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(question));
        var me = Hosting.Phone();
        await using var context = Screens.For(app, me);
        var phone = QuizPhoneTests.Open(context, @event);

        foreach (var phase in BeforeTheReveal)
        {
            await Reach(app, phone, @event, quiz, phase);
            var seen = phone.Markup.Replace(",", "", StringComparison.Ordinal);
            seen.ShouldNotContain(Canary, Case.Insensitive, $"{phase}");
            seen.ShouldNotContain(right, Case.Insensitive, $"{phase}");
        }

        await Reach(app, phone, @event, quiz, QuizPhase.Solved);
        var shown = phone.Markup.Replace(",", "", StringComparison.Ordinal);
        shown.ShouldContain(Canary);
        shown.ShouldContain(right);
    }

    [Theory]
    [InlineData(PollKind.Choice, "0", "2")]
    [InlineData(PollKind.Multiple, "0", "1,2")]
    [InlineData(PollKind.Ranking, "0,1,2", "2,1,0")]
    [InlineData(PollKind.Numeric, "1", "2")]
    [InlineData(PollKind.OpenText, "Elbe", "Danube")]
    public async Task Two_quizzes_that_differ_in_what_is_right_look_the_same_until_it_is_shown(
        PollKind kind,
        string one,
        string other
    )
    {
        var me = Hosting.Phone();
        var first = await Film(kind, one, me);
        var second = await Film(kind, other, me);

        foreach (var phase in BeforeTheReveal)
        {
            second[phase].ShouldBe(first[phase], $"{phase}");
        }

        second[QuizPhase.Solved].ShouldNotBe(first[QuizPhase.Solved], "this must be able to see a difference");
    }

    [Fact]
    public async Task Whoever_was_right_and_whoever_was_not_look_the_same_until_it_is_shown()
    {
        var me = Hosting.Phone();
        var right = await Film(PollKind.Choice, "1", me, answer: Answer.Option(1));
        var wrong = await Film(PollKind.Choice, "2", me, answer: Answer.Option(1));

        wrong[QuizPhase.Asking].ShouldBe(right[QuizPhase.Asking]);
        wrong[QuizPhase.Counted].ShouldBe(right[QuizPhase.Counted]);
        right[QuizPhase.Counted].ShouldContain("1", Case.Sensitive);
        wrong[QuizPhase.Solved].ShouldNotBe(right[QuizPhase.Solved]);
    }

    private static async Task<Dictionary<QuizPhase, string>> Film(
        PollKind kind,
        string right,
        Actor me,
        Answer? answer = null
    )
    {
        IReadOnlyList<string> options = kind.HasOptions() ? ["Elbe", "Danube", "Rhine"] : [];
        var question = new QuestionDraft(
            new PollDraft("Which?", options, ResultsShown.WhenRevealed) { Kind = kind },
            new Marking(right, 0, QuizPoints.Standard)
        );
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(question));
        await using var context = Screens.For(app, me);
        var phone = QuizPhoneTests.Open(context, @event);
        // Somebody who has not answered keeps the question open.
        using var other = await app.Halls().Enter(@event.Id, Seat.Phone, ParticipantId.New(), _ => { }, default);
        await phone.Shows(app, () => phone.Text("live-present") == "2");
        var film = new Dictionary<QuizPhase, string>();
        foreach (var phase in BeforeTheReveal.Append(QuizPhase.Solved))
        {
            await Reach(app, phone, @event, quiz, phase);
            if (phase is QuizPhase.Asking && answer is { } given)
            {
                phone.All("quiz-answer")[given.Positions[0]].Click();
                await phone.Sees("vote-status", "Your answer is in.");
            }

            film[phase] = Volatile().Replace(phone.Markup, "");
        }

        return film;
    }

    private static async Task Reach(
        TestApp app,
        IRenderedComponent<LivePhone> phone,
        EventCard @event,
        QuizId quiz,
        QuizPhase phase
    )
    {
        await app.NextUntil(@event, quiz, phase);
        await phone.Settles(() =>
            phase switch
            {
                QuizPhase.Lobby => phone.All("quiz-name").Count == 1,
                QuizPhase.Asking => phone.All("quiz-question").Count == 1,
                QuizPhase.Counted => phone.Text("vote-status").StartsWith("Closed.", StringComparison.Ordinal),
                _ => phone.All("quiz-verdict").Count == 1,
            }
        );
    }

    /// <summary>Ids, handler numbers and the salted hash differ between any two quizzes.</summary>
    [GeneratedRegex(
        "[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|[0-9a-f]{6}…[0-9a-f]{4}|blazor:[a-z]+(:[a-zA-Z]+)?=\"[^\"]*\""
    )]
    private static partial Regex Volatile();
}
