using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Demo;

/// <summary>What the audience of the live event has asked so far: one on top, one answered already.</summary>
public sealed class DemoQuestions(EventFlyDbContext db)
{
    public void Plant(DemoScene scene)
    {
        var board = QuestionBoard.For(scene.LiveEvent);
        board.Switch(QnaMode.Open);
        db.QuestionBoards.Add(board);
        Ask(scene, 48, 7, "Is there a ramp to the reading room?").Answer(Ago(scene, 41));
        Ask(scene, 34, 12, "Will the slides and the recordings be shared?").Pin();
        Ask(scene, 22, 9, "How do you test screens that change by themselves without tests that fail at random?");
        Ask(scene, 9, 4, "Which accessibility check finds the most real problems for you?");
    }

    private AudienceQuestion Ask(DemoScene scene, int minutes, int votes, string text)
    {
        var asked = Ago(scene, minutes);
        var question = AudienceQuestion
            .Ask(scene.LiveEvent, ParticipantId.New(), text, showsNickname: false, QnaMode.Open, asked)
            .Value;
        var entry = db.AudienceQuestions.Add(question);
        // The count stands beside the votes and is written with them.
        entry.Property(q => q.Votes).CurrentValue = votes;
        db.AudienceVotes.AddRange(
            Enumerable
                .Range(1, votes)
                .Select(i => new AudienceVote
                {
                    Question = question.Id,
                    Participant = ParticipantId.New(),
                    CastAt = asked.AddSeconds(20 * i),
                })
        );
        return question;
    }

    private static DateTimeOffset Ago(DemoScene scene, int minutes) => scene.Now.AddMinutes(-minutes);
}
