using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Demo;

/// <summary>
/// Plants the demo once, in an empty database, in one transaction: all of it or nothing. Each part is a small class beside
/// this one that adds its aggregates to <see cref="EventFlyDbContext"/>; parts run in the order below and build on the
/// <see cref="DemoScene"/>. Parts must not run use cases, for those would wait for this transaction.
/// </summary>
public sealed class DemoSeed(
    EventFlyDbContext db,
    DemoAccounts accounts,
    DemoOrganization organization,
    DemoConferences conferences,
    DemoFeed feed,
    DemoTickets tickets,
    DemoPolls polls,
    DemoQuiz quiz,
    DemoQuestions questions
)
{
    public const string Password = "Demo-pass-2026";
    public const string Organizer = "organizer@demo.eventfly.local";
    public const string Staff = "staff@demo.eventfly.local";
    public const string Participant = "participant@demo.eventfly.local";

    public async Task Plant(CancellationToken cancellation)
    {
        if (await db.Accounts.AnyAsync(cancellation))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var people = await accounts.Plant();
        var scene = organization.Plant(people);
        tickets.Plant(scene);
        conferences.Plant(people);
        feed.Plant(scene);
        polls.Plant(scene);
        quiz.Plant(scene);
        questions.Plant(scene);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
