using System.Collections.Immutable;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Engagement.Live.Questions;

/// <summary>Brings a board in memory in line with the database.</summary>
internal sealed class BoardLoader(IServiceScopeFactory scopes)
{
    public async Task Read(Board board)
    {
        var mark = board.Mark();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var switched = await db
            .QuestionBoards.AsNoTracking()
            .FirstOrDefaultAsync(b => b.Event == board.Event, CancellationToken.None);
        // Open ones first: when there are more than anyone reads, what was put away long ago is what is missing.
        var questions = await db
            .AudienceQuestions.AsNoTracking()
            .Where(q => q.Event == board.Event)
            .OrderBy(q => q.State == AudienceQuestionState.Archived || q.State == AudienceQuestionState.Rejected)
            .ThenByDescending(q => q.State == AudienceQuestionState.Shown)
            .ThenByDescending(q => q.AskedAt)
            .Take(QuestionList.Most)
            .Select(q => new BoardQuestion(
                q.Id,
                q.Text,
                q.ShowsNickname
                    ? db
                        .Participants.Where(p => p.Event == q.Event && p.Participant == q.Asker)
                        .Select(p => p.Nickname)
                        .FirstOrDefault()
                    : null,
                q.State,
                q.IsPinned,
                q.Votes,
                q.AskedAt,
                q.AnsweredAt
            ))
            .ToListAsync(CancellationToken.None);
        board.Load(
            switched is null
                ? BoardState.Closed
                : new BoardState(
                    switched.Mode,
                    switched.OnStageSince is not null,
                    switched.OnStage,
                    questions.ToImmutableDictionary(q => q.Id)
                ),
            mark
        );
    }
}
