using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Following;

/// <summary>Whoever is signed in hears of an organizer's events from now on, or no more; to say it twice changes nothing.</summary>
public sealed record FollowOrganizer(OrganizationId Organization, bool IsFollowing) : ICommand<Done>
{
    private const int Most = 1_000;

    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventsDb db, IOrganizationLookup organizations, Actor actor, TimeProvider time)
        : IHandler<FollowOrganizer, Done>
    {
        public async Task<Result<Done>> Handle(FollowOrganizer request, CancellationToken cancellation)
        {
            var account = actor.Account!.Value;
            var own = db.Follows.Where(f => f.Account == account);
            var known = own.Where(f => f.Organization == request.Organization);
            if (!request.IsFollowing)
            {
                await known.ExecuteDeleteAsync(cancellation);
                return Result.Done;
            }

            if (await known.AnyAsync(cancellation))
            {
                return Result.Done;
            }

            if (await organizations.Find(request.Organization, cancellation) is null)
            {
                return Fault.NotVisible;
            }

            if (await own.CountAsync(cancellation) >= Most)
            {
                return FollowFaults.TooMany(Most);
            }

            db.Follows.Add(Follow.Begin(account, request.Organization, LetterWords.Language, time.GetUtcNow()));
            return Result.Done;
        }
    }
}
