using EventFly.Core.Analytics.Measures;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Demo;

/// <summary>
/// Plants the demo once, in an empty database, in one transaction: all of it or nothing; later starts bring its evening
/// back. Each part is a small class beside this one that adds its aggregates to <see cref="EventFlyDbContext"/>; parts run
/// in the order below and build on the <see cref="DemoScene"/>. Parts must not run use cases, for those would wait for this transaction.
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
    DemoQuestions questions,
    DemoSchedule schedule,
    IUseCases useCases
)
{
    public const string Password = "Demo-pass-2026";
    public const string Organizer = "organizer@demo.eventfly.local";
    public const string Staff = "staff@demo.eventfly.local";
    public const string Participant = "participant@demo.eventfly.local";

    /// <param name="password">Of the three accounts that can sign in.</param>
    /// <param name="cancellation">Leaves the database empty.</param>
    /// <returns>False when somebody has an account already: then nothing is planted.</returns>
    public async Task<bool> Plant(string password, CancellationToken cancellation)
    {
        if (await db.Accounts.AnyAsync(cancellation))
        {
            await organization.Revive(cancellation);
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Whatever is looked up meanwhile would look through all of it for changes; saving does once.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var people = accounts.Plant(password);
        var scene = organization.Plant(people);
        tickets.Plant(scene);
        conferences.Plant(people);
        feed.Plant(scene);
        polls.Plant(scene);
        quiz.Plant(scene);
        questions.Plant(scene);
        schedule.Plant(scene);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        // Telling the counters of one ticket after the other would keep the relay busy through the first start.
        await useCases.Run(Actor.System, new MeasureEvent(scene.LiveEvent), cancellation);
        return true;
    }
}
