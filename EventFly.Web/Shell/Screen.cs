using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventFly.Web.Shell;

/// <summary>A screen: it knows who looks at it and asks the application through use cases only.</summary>
public abstract partial class Screen : ComponentBase
{
    [Inject]
    protected IUseCases UseCases { get; set; } = null!;

    [Inject]
    protected ILogger<Screen> Log { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    /// <summary>Null in a circuit.</summary>
    [CascadingParameter]
    private HttpContext? Request { get; set; }

    protected async Task<Actor> Me() => SignedIn is null ? Actor.Anyone : Actors.From((await SignedIn).User);

    /// <summary>
    /// Does what the person asked for. While the database is away that is refused with a sentence, and the screen with all
    /// that was typed into it stays.
    /// </summary>
    protected async Task<Result<TResult>> Run<TResult>(
        IUseCase<TResult> useCase,
        CancellationToken cancellation = default
    )
    {
        try
        {
            var result = await UseCases.Run(await Me(), useCase, cancellation);
            if (result.Fault?.RetryAfter is { } wait && Request is { Response.HasStarted: false } page)
            {
                page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                page.Response.Headers.RetryAfter = RetryAfter.Seconds(wait);
            }

            return result;
        }
        catch (Exception e) when (RendererInfo.IsInteractive && Outages.IsOutage(e))
        {
            CouldNotRun(Log, useCase.GetType().Name, e);
            return Outages.Away;
        }
    }

    [LoggerMessage(LogLevel.Error, "{UseCase} could not be run: the database is away")]
    private static partial void CouldNotRun(ILogger log, string useCase, Exception e);
}
