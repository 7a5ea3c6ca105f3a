using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

internal static class IdentityAnswers
{
    /// <summary>From the library's answer to ours; a concurrent change becomes the usual conflict.</summary>
    public static Result<Done> ToResult(this IdentityResult result, string field)
    {
        if (result.Succeeded)
        {
            return Result.Done;
        }

        return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))
            ? Fault.Conflict
            : Fault.Invalid(field, result.Errors.First().Description);
    }
}
