using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EventFly.Web.Account;

/// <summary>Lets the sign-in of an open circuit be followed; pages without a circuit have none to follow.</summary>
internal sealed class CircuitSignInStart(AuthenticationStateProvider signIn) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        (signIn as CircuitSignIn)?.Follow();
        return Task.CompletedTask;
    }
}
