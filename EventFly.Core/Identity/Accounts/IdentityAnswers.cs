using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity.Accounts;

internal static class IdentityAnswers
{
    /// <summary>Somebody else changed or took the same at the same moment.</summary>
    private static readonly string[] Collisions =
    [
        nameof(IdentityErrorDescriber.ConcurrencyFailure),
        nameof(IdentityErrorDescriber.DuplicateUserName),
        nameof(IdentityErrorDescriber.DuplicateEmail),
    ];

    /// <summary>From the library's answer to ours; a concurrent change becomes the usual conflict.</summary>
    public static Result<Done> ToResult(this IdentityResult result)
    {
        if (result.Succeeded)
        {
            return Result.Done;
        }

        // All else is refused by our own rules, in our own words, before the library sees it.
        return result.Errors.All(e => Collisions.Contains(e.Code))
            ? Fault.Conflict
            : throw new InvalidOperationException(result.ToString());
    }
}
