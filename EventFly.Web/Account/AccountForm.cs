using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Account;

/// <summary>A static page with one form: it keeps what was typed and what was wrong with it.</summary>
public abstract class AccountForm : Screen
{
    [CascadingParameter]
    protected HttpContext HttpContext { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery]
    protected string? ReturnUrl { get; set; }

    protected Fault? Fault { get; set; }

    /// <summary>For <c>aria-invalid</c>: "true" when this field needs another look, else null.</summary>
    protected string? Invalid(string field) => Fault.Marks(field);

    /// <summary>For <c>aria-describedby</c>: the field's message, behind its hint if it has one.</summary>
    protected string? Described(string field, string? hint = null) =>
        (hint, Invalid(field)) switch
        {
            (null, null) => null,
            (null, _) => field + "-error",
            (_, null) => hint,
            _ => $"{hint} {field}-error",
        };

    /// <summary>Runs what was posted; a refusal stays on the page with a status that says so.</summary>
    protected async Task<bool> Try<T>(IUseCase<T> useCase)
    {
        var result = await Run(useCase, HttpContext.RequestAborted);
        Fault = result.Fault;
        if (Fault is not null)
        {
            HttpContext.Response.StatusCode =
                Fault.Kind is FaultKind.TooMany
                    ? StatusCodes.Status429TooManyRequests
                    : StatusCodes.Status422UnprocessableEntity;
        }

        return result.IsDone;
    }

    /// <summary>Goes on with a GET, so that a reload does not post again.</summary>
    protected void GoTo(string path) => Navigation.NavigateTo(path);
}
