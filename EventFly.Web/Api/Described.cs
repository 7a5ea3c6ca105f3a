namespace EventFly.Web.Api;

/// <summary>What the API's own document says about a route.</summary>
internal static class Described
{
    /// <param name="name">Of the operation: one verb and what it is about, unique in the document.</param>
    /// <param name="summary">What it does, in a line.</param>
    public static RouteHandlerBuilder As(this RouteHandlerBuilder route, string name, string summary) =>
        route.WithName(name).WithSummary(summary);

    /// <summary>A problem's type knows no status, so the document is told those that any route may answer with.</summary>
    public static RouteGroupBuilder MayRefuse(this RouteGroupBuilder group) =>
        group
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
}
