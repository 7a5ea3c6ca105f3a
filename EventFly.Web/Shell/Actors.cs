using System.Security.Claims;
using EventFly.Core.Kernel;

namespace EventFly.Web.Shell;

/// <summary>Turns what the cookies proved into the actor of a use case.</summary>
public static class Actors
{
    /// <summary>Claim that carries a device's <see cref="ParticipantId"/>.</summary>
    public const string ParticipantClaim = "eventfly:participant";

    /// <summary>Claim that carries the account's display name.</summary>
    public const string NameClaim = "eventfly:name";

    public static Actor From(ClaimsPrincipal user)
    {
        AccountId? account = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new AccountId(id)
            : null;
        ParticipantId? participant = Guid.TryParse(user.FindFirstValue(ParticipantClaim), out var device)
            ? new ParticipantId(device)
            : null;
        return account is null && participant is null
            ? Actor.Anyone
            : new Actor(account, participant, user.FindFirstValue(NameClaim) ?? user.Identity?.Name ?? "");
    }
}
