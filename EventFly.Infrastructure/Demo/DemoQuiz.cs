using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Demo;

/// <summary>A quiz of the live event, ready to be started: one question of each kind that people meet most.</summary>
public sealed class DemoQuiz(EventFlyDbContext db)
{
    private static readonly QuestionDraft[] Questions =
    [
        new(
            new PollDraft(
                "Which river flows through Vienna, Bratislava, Budapest and Belgrade?",
                ["The Rhine", "The Danube", "The Elbe", "The Vistula"],
                ResultsShown.WhenRevealed
            ),
            new Marking("1", 20, QuizPoints.Standard)
            {
                Explanation = "No other river flows through as many capitals: the Danube has four.",
            }
        ),
        new(
            new PollDraft("Sound travels through empty space.", ["True", "False"], ResultsShown.WhenRevealed)
            {
                Kind = PollKind.TrueFalse,
            },
            new Marking("1", 10, QuizPoints.Standard)
            {
                Explanation = "Sound is a wave in matter. Where there is none, it is silent.",
            }
        ),
        new(
            new PollDraft(
                "Which of these planets have rings?",
                ["Saturn", "Venus", "Uranus", "Neptune"],
                ResultsShown.WhenRevealed
            )
            {
                Kind = PollKind.Multiple,
            },
            new Marking("0,2,3", 30, QuizPoints.Standard)
            {
                Explanation = "All four giant planets have rings, Jupiter as well. Saturn’s are only the brightest.",
            }
        ),
        new(
            new PollDraft("In which year did people first walk on the Moon?", [], ResultsShown.WhenRevealed)
            {
                Kind = PollKind.Numeric,
            },
            new Marking("1969", 30, QuizPoints.Standard) { Explanation = "Apollo 11 landed on 20 July 1969." }
        ),
        new(
            new PollDraft(
                "From the Sun outwards: in which order do they orbit?",
                ["Jupiter", "Earth", "Mercury", "Mars"],
                ResultsShown.WhenRevealed
            )
            {
                Kind = PollKind.Ranking,
            },
            new Marking("2,1,3,0", 60, QuizPoints.Doubled)
            {
                Explanation = "Venus comes between Mercury and Earth; Saturn, Uranus and Neptune follow Jupiter.",
            }
        ),
    ];

    public void Plant(DemoScene scene)
    {
        var draft = new QuizDraft("Rivers, rings and rockets", Questions, []) { RewardsStreaks = true };
        var quiz = Quiz.Draft(QuizId.New(), scene.LiveEvent, draft, scene.Now).Value;
        db.Quizzes.Add(quiz);
        db.Polls.AddRange(
            Questions.Select(
                (q, i) => Poll.DraftQuestion(scene.LiveEvent, quiz.Id, i + 1, q.Poll, q.Marking, scene.Now).Value
            )
        );
    }
}
