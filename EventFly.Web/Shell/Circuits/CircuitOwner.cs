using System.Security.Claims;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Shell.Circuits;

/// <summary>Whose a circuit is: the account and the device that the cookies of a connection proved.</summary>
internal readonly record struct CircuitOwner(AccountId? Account, ParticipantId? Participant)
{
    public static CircuitOwner Of(ClaimsPrincipal user)
    {
        var actor = Actors.From(user);
        return new(actor.Account, actor.Participant);
    }
}

/// <summary>How owners are told apart; tests turn it off to see what happens then.</summary>
internal delegate CircuitOwner OwnerOf(ClaimsPrincipal user);
