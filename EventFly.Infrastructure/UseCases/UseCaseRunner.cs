using System.Collections.Concurrent;
using System.Diagnostics;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.UseCases;

/// <summary>
/// Runs each use case in its own scope: a circuit's scope lives for hours, a database context must not. The permission
/// is checked here, before there is a handler.
/// </summary>
internal sealed class UseCaseRunner(IServiceScopeFactory scopes) : IUseCases
{
    /// <summary>Of n who collide again and again at least one gets through each time: eight are served even in lock step.</summary>
    private const int Attempts = 8;

    private static readonly ActivitySource Activities = new("EventFly");
    private static readonly ConcurrentDictionary<Type, object> Calls = new();

    private delegate Task<Result<TResult>> Call<TResult>(
        IServiceProvider services,
        IUseCase<TResult> useCase,
        CancellationToken cancellation
    );

    public async Task<Result<TResult>> Run<TResult>(
        Actor actor,
        IUseCase<TResult> useCase,
        CancellationToken cancellation = default
    )
    {
        using var activity = Activities.StartActivity(useCase.GetType().Name);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await RunOnce(actor, useCase, cancellation);
                activity?.SetTag("eventfly.fault", result.Fault?.Code);
                return result;
            }
            catch (Exception e) when (Collisions.IsCollision(e))
            {
                if (attempt == Attempts)
                {
                    activity?.SetTag("eventfly.fault", Fault.Conflict.Code);
                    return Fault.Conflict;
                }

                var most = 10 << Math.Min(attempt, 5);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, most)), cancellation);
            }
        }
    }

    private async Task<Result<TResult>> RunOnce<TResult>(
        Actor actor,
        IUseCase<TResult> useCase,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Unit>().Actor = actor;
        if (await RefusalOf(services, actor, useCase.Access, cancellation) is { } refusal)
        {
            return refusal;
        }

        var call = (Call<TResult>)Calls.GetOrAdd(useCase.GetType(), MakeCall<TResult>);
        var result = await call(services, useCase, cancellation);
        if (result.IsDone)
        {
            services.GetRequiredService<AfterCommit>().Flush();
        }

        return result;
    }

    private static async Task<Fault?> RefusalOf(
        IServiceProvider services,
        Actor actor,
        Access access,
        CancellationToken cancellation
    )
    {
        if (actor.IsSystem || access is Access.AnyoneMay)
        {
            return null;
        }

        if (access is Access.SystemMay)
        {
            return Fault.Unknown;
        }

        if (access is Access.AdmittedMay(var place, var asAccount))
        {
            return asAccount && actor.Account is null ? Fault.SignInRequired
                : actor.Participant is { } participant
                    ? await services.GetRequiredService<IParticipantGate>().RefusalOf(participant, place, cancellation)
                : null;
        }

        if (actor.Account is null)
        {
            return Fault.SignInRequired;
        }

        return
            access is Access.PermittedMay(var permission, var scope)
            && !await services.GetRequiredService<IAccessGate>().Allows(actor, permission, scope, cancellation)
            ? Fault.Unknown
            : null;
    }

    private static object MakeCall<TResult>(Type request) =>
        typeof(UseCaseRunner)
            .GetMethod(
                nameof(Handle),
                System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
            )!
            .MakeGenericMethod(request, typeof(TResult))
            .CreateDelegate<Call<TResult>>();

    private static Task<Result<TResult>> Handle<TRequest, TResult>(
        IServiceProvider services,
        IUseCase<TResult> useCase,
        CancellationToken cancellation
    )
        where TRequest : IUseCase<TResult> =>
        services.GetRequiredService<IHandler<TRequest, TResult>>().Handle((TRequest)useCase, cancellation);
}
