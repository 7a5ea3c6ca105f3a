using System.Security.Claims;
using EventFly.Core.Kernel;

namespace EventFly.Web.Shell.Http;

/// <summary>Turns what the cookies proved into the actor of a use case.</summary>
public static class Actors
{
    /// <summary>Claim that carries a device's <see cref="ParticipantId"/>.</summary>
    public const string ParticipantClaim = "eventfly:participant";

    /// <summary>Claim that carries the account's display name.</summary>
    public const string NameClaim = "eventfly:name";

    /// <summary>Claim that carries the network of the request.</summary>
    public const string NetworkClaim = "eventfly:network";

    /// <summary>Claim of a device that was made for this request.</summary>
    public const string NewDeviceClaim = "eventfly:new-device";

    public static Actor From(ClaimsPrincipal user)
    {
        AccountId? account = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new AccountId(id)
            : null;
        ParticipantId? participant = Guid.TryParse(user.FindFirstValue(ParticipantClaim), out var device)
            ? new ParticipantId(device)
            : null;
        var actor =
            account is null && participant is null
                ? Actor.Anyone
                : new Actor(account, participant, user.FindFirstValue(NameClaim) ?? user.Identity?.Name ?? "");
        return user.FindFirstValue(NetworkClaim) is { Length: > 0 } network
            ? actor with
            {
                Network = network,
                HasNewDevice = user.HasClaim(c => c.Type == NewDeviceClaim),
            }
            : actor;
    }
}
