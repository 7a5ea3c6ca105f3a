using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>Where a participant stands after a question.</summary>
/// <param name="Points">All so far.</param>
/// <param name="Gained">By the last question, streak bonus included.</param>
/// <param name="Rank">From 1; shared by those with the same points in the same time.</param>
/// <param name="RankBefore">After the question before; null for those who were not there.</param>
/// <param name="Streak">Right answers in a row until now.</param>
/// <param name="Right">Right answers in all.</param>
/// <param name="Milliseconds">Time taken for all questions asked since the start; an unanswered one counts in full.</param>
/// <param name="WasRight">Whether the last question was answered right, wholly; null when it was not answered.</param>
/// <param name="Behind">Points that the next better rank has more, 0 when it was only faster; null for the first.</param>
public sealed record PlayerStanding(
    int Points,
    int Gained,
    int Rank,
    int? RankBefore,
    int Streak,
    int Right,
    long Milliseconds,
    bool? WasRight,
    int? Behind = null
);

/// <summary>An answer of one participant to the question that was just solved.</summary>
/// <param name="Rightness">0 to 1, see <see cref="Scoring.Rightness"/>.</param>
public readonly record struct ScoredAnswer(ParticipantId Participant, int Points, int Milliseconds, double Rightness);

/// <summary>
/// Everyone's score after a number of questions. Made anew with each solved question out of the one before, never
/// changed. Order: points, then the shorter time, then shared.
/// </summary>
public sealed class Scoreboard
{
    public const int StreakStep = 100;
    public const int MostStreakBonus = 500;

    public static readonly Scoreboard Empty = new(0, 0, new Dictionary<ParticipantId, PlayerStanding>());

    private readonly IReadOnlyDictionary<ParticipantId, PlayerStanding> _standings;
    private readonly long _milliseconds;

    private Scoreboard(int questions, long milliseconds, IReadOnlyDictionary<ParticipantId, PlayerStanding> standings)
    {
        Questions = questions;
        _milliseconds = milliseconds;
        _standings = standings;
    }

    /// <summary>Questions that are in it.</summary>
    public int Questions { get; }

    public int Players => _standings.Count;

    /// <summary>Everyone, best first; those who share a rank in no particular order.</summary>
    public IEnumerable<KeyValuePair<ParticipantId, PlayerStanding>> Ranking => _standings.OrderBy(s => s.Value.Rank);

    public PlayerStanding? Of(ParticipantId participant) => _standings.GetValueOrDefault(participant);

    /// <summary>What a right answer earns on top.</summary>
    /// <param name="streak">Right answers in a row, this one included.</param>
    public static int StreakBonus(int streak) => Math.Clamp((streak - 1) * StreakStep, 0, MostStreakBonus);

    /// <summary>After one more question.</summary>
    /// <param name="answers">All that count.</param>
    /// <param name="allowed">Time to answer, milliseconds: what an unanswered question costs in a tie; 0 when unlimited.</param>
    /// <param name="rewardsStreaks">Adds <see cref="StreakStep"/> for each right answer in a row after the first.</param>
    public Scoreboard After(IReadOnlyCollection<ScoredAnswer> answers, long allowed, bool rewardsStreaks)
    {
        var standings = new Dictionary<ParticipantId, PlayerStanding>(_standings.Count + answers.Count);
        foreach (var (participant, before) in _standings)
        {
            standings[participant] = before with
            {
                Gained = 0,
                RankBefore = before.Rank,
                Streak = 0,
                Milliseconds = before.Milliseconds + allowed,
                WasRight = null,
            };
        }

        foreach (var answer in answers)
        {
            var before = _standings.GetValueOrDefault(answer.Participant);
            var isRight = answer.Rightness >= 1;
            var streak = isRight ? (before?.Streak ?? 0) + 1 : 0;
            var gained = answer.Points + (rewardsStreaks ? StreakBonus(streak) : 0);
            standings[answer.Participant] = new PlayerStanding(
                (before?.Points ?? 0) + gained,
                gained,
                0,
                before?.Rank,
                streak,
                (before?.Right ?? 0) + (isRight ? 1 : 0),
                (before?.Milliseconds ?? _milliseconds) + answer.Milliseconds,
                isRight
            );
        }

        Rank(standings);
        return new Scoreboard(Questions + 1, _milliseconds + allowed, standings);
    }

    /// <summary>By points, then by time; those who have none are all last together, however fast they were wrong.</summary>
    private static void Rank(Dictionary<ParticipantId, PlayerStanding> standings)
    {
        var order = standings.OrderByDescending(s => s.Value.Points).ThenBy(s => s.Value.Milliseconds).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            var shares =
                i > 0
                && order[i].Value.Points == order[i - 1].Value.Points
                && (order[i].Value.Points == 0 || order[i].Value.Milliseconds == order[i - 1].Value.Milliseconds);
            var before = i == 0 ? null : standings[order[i - 1].Key];
            standings[order[i].Key] = order[i].Value with
            {
                Rank = shares ? before!.Rank : i + 1,
                Behind = shares ? before!.Behind : before?.Points - order[i].Value.Points,
            };
        }
    }
}
