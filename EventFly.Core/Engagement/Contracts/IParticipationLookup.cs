using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Contracts;

/// <param name="Participants">People who joined the live room, rehearsals left out.</param>
/// <param name="Votes">Ballots counted in all polls and rounds, rehearsals left out.</param>
/// <param name="Voters">People who voted at least once, rehearsals left out.</param>
/// <param name="Posts">Posts in the feed.</param>
/// <param name="Present">People who are in the live room now.</param>
/// <param name="Questions">Questions that the audience asked.</param>
public sealed record Participation(int Participants, int Votes, int Voters, int Posts, int Present, int Questions = 0);

public interface IParticipationLookup
{
    Task<Participation> Of(EventId id, CancellationToken cancellation);
}
