using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

#pragma warning disable IDE0130 // Pages are judged by the folder that they stand in.

namespace EventFly.Architecture.Tests.Fixtures.Organizer
{
    [Route("/open")]
    internal sealed class Open : ComponentBase;

    [Route("/closed")]
    [Authorize]
    internal sealed class Closed : ComponentBase;
}

namespace EventFly.Architecture.Tests.Fixtures.Public
{
    [Route("/needs-a-circuit")]
    internal sealed class NeedsACircuit : ComponentBase;

    internal sealed class TypedQuery : ComponentBase
    {
        [SupplyParameterFromQuery]
        public int? Number { get; set; }
    }

    [Route("/static")]
    [ExcludeFromInteractiveRouting]
    internal sealed class Static : ComponentBase;
}
