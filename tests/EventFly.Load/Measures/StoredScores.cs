using EventFly.Core.Engagement.Contracts;
using EventFly.Infrastructure.Persistence;
using EventFly.Load.Clients;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Measures;

/// <summary>What a quiz's ballots have earned, read behind the server's back.</summary>
internal static class StoredScores
{
    public static async Task<List<Question>> QuestionsByText(EventFlyDbContext db) =>
        await db.Polls.Where(p => p.Quiz != null).Select(p => new Question(p.Id.Value, p.Question)).ToListAsync();

    /// <returns>Points by participant.</returns>
    public static Task<Dictionary<Guid, int>> Read(ServerProcess server, IReadOnlyList<Guid> questions) =>
        server.Read(async db =>
        {
            var ids = questions.Select(q => new PollId(q)).ToList();
            var ballots = await db
                .Ballots.Where(b => ids.Contains(b.Poll))
                .Select(b => new { b.Participant, b.Points })
                .ToListAsync();
            return ballots.GroupBy(b => b.Participant.Value).ToDictionary(g => g.Key, g => g.Sum(b => b.Points ?? 0));
        });
}
