using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventFly.Web.Shell;

/// <summary>A screen: it knows who looks at it and asks the application through use cases only.</summary>
public abstract class Screen : ComponentBase
{
    [Inject]
    protected IUseCases UseCases { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    protected async Task<Actor> Me() => SignedIn is null ? Actor.Anyone : Actors.From((await SignedIn).User);

    protected async Task<Result<TResult>> Run<TResult>(
        IUseCase<TResult> useCase,
        CancellationToken cancellation = default
    ) => await UseCases.Run(await Me(), useCase, cancellation);
}
