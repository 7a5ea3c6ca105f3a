using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Engagement.Live.Quizzes;

public sealed class FullQuestionTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_question_that_uses_all_its_room_is_kept_in_every_script(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);
        var accepted = Enumerable.Range(0, 10).Select(i => i + new string('Щ', AnswerRules.TextLength - 1));
        var asked = Quizzing.Question(new string('Ж', Poll.QuestionLength));
        var typed = asked with
        {
            Poll = asked.Poll with { Kind = PollKind.OpenText, Options = [], Unit = new string('к', Poll.LabelLength) },
            Marking = new(Answer.Of(accepted).Text, 20, QuizPoints.Standard)
            {
                Explanation = new string('"', 20) + new string('Я', QuestionDraft.ExplanationLength - 20),
            },
        };
        var chosen = asked with
        {
            Poll = asked.Poll with
            {
                Options =
                [
                    .. Enumerable.Range(0, Poll.MostOptions).Select(i => i + new string('ё', Poll.OptionLength - 1)),
                ],
            },
        };
        var draft = Quizzing.Draft(typed, chosen) with
        {
            Teams =
            [
                .. Enumerable
                    .Range(0, QuizDraft.MostTeams)
                    .Select(i => i % 10 + new string((char)('а' + i), Quiz.TeamLength - 1)),
            ],
        };

        var quiz = await app.Do(new SaveQuiz(meetup.Id, null, draft), olena);
        var kept = await app.Do(new ReadQuiz(meetup.Id, quiz), olena);

        kept.Questions.Select(q => q.Marking).ShouldBe(draft.Questions.Select(q => q.Marking));
        kept.Questions.Select(q => q.Poll.Options.Count).ShouldBe([0, Poll.MostOptions]);
        kept.Teams.ShouldBe(draft.Teams);
    }
}
