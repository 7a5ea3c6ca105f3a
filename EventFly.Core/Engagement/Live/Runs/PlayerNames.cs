using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

/// <param name="Name">The nickname, or a made-up one.</param>
/// <param name="Team">One of this quiz; null for whoever plays for themselves.</param>
internal readonly record struct PlayerName(string Name, string? Team);

/// <summary>Under which names people play a quiz, and for whom.</summary>
internal static class PlayerNames
{
    /// <returns>One for each of <paramref name="players"/>.</returns>
    public static async Task<Dictionary<ParticipantId, PlayerName>> NamesOf(
        this ILiveDb db,
        Quiz quiz,
        IReadOnlyCollection<ParticipantId> players,
        CancellationToken cancellation
    )
    {
        // One parameter, however many: a report names thousands.
        var known = await db
            .Participants.Where(p => p.Event == quiz.Event && EF.Parameter(players).Contains(p.Participant))
            .Select(p => new
            {
                p.Participant,
                p.Nickname,
                p.Team,
            })
            .ToDictionaryAsync(p => p.Participant, cancellation);
        return players.ToDictionary(
            player => player,
            player =>
            {
                var chosen = known.GetValueOrDefault(player);
                // A team is kept for the event: one of an earlier quiz is none of this one.
                var team = quiz.Teams.Contains(chosen?.Team) ? chosen?.Team : null;
                return new PlayerName(chosen?.Nickname ?? Namesake.Of(player), team);
            }
        );
    }
}
