using System.Collections.Concurrent;
using System.Diagnostics;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Faults;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.UseCases;

/// <summary>
/// Runs each use case in its own scope: a circuit's scope lives for hours, a database context must not. The permission
/// is checked here, before there is a handler; a command gets its transaction here, and its one commit.
/// </summary>
internal sealed class UseCaseRunner(IServiceScopeFactory scopes, IThrottles throttles, Failpoints failpoints)
    : IUseCases
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
        var letIn = RequestDoor.Let(useCase);
        if (!letIn.IsDone)
        {
            activity?.SetTag("eventfly.fault", letIn.Fault.Code);
            return letIn.Fault;
        }

        var throttle = (letIn.Value as IThrottled)?.Throttle;
        var tooMany = throttle is null ? null : TooMany(actor, throttle);
        if (tooMany is not null && (throttle!.Spare is not { } spare || throttles.Take(actor, spare) is not null))
        {
            activity?.SetTag("eventfly.fault", tooMany.Code);
            return tooMany;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await RunOnce(actor, letIn.Value, cancellation);
                if (throttle is { OnlyMisses: true } && result.Fault?.Kind is FaultKind.NotFound)
                {
                    throttles.Take(actor, throttle);
                    result = tooMany ?? result;
                }

                activity?.SetTag("eventfly.fault", result.Fault?.Code);
                return result;
            }
            catch (Exception e) when (Collisions.IsCollision(e) && letIn.Value is not IHandsOut { HasBegun: true })
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

    private Fault? TooMany(Actor actor, Throttle throttle) =>
        throttle.OnlyMisses ? throttles.Peek(actor, throttle) : throttles.Take(actor, throttle);

    private async Task<Result<TResult>> RunOnce<TResult>(
        Actor actor,
        IUseCase<TResult> useCase,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var run = services.GetRequiredService<RunContext>();
        (run.Actor, run.UseCase) = (actor, useCase.GetType());
        if (await RefusalOf(services, actor, useCase.Access, cancellation) is { } refusal)
        {
            return refusal;
        }

        var call = (Call<TResult>)Calls.GetOrAdd(useCase.GetType(), MakeCall<TResult>);
        var result = useCase is ICommand<TResult> command
            ? await Change(services, command, call, cancellation)
            : await Read(services, useCase, call, cancellation);
        if (result.IsDone)
        {
            await services.GetRequiredService<AfterCommit>().Flush();
        }

        return result;
    }

    private async Task<Result<TResult>> Change<TResult>(
        IServiceProvider services,
        ICommand<TResult> command,
        Call<TResult> call,
        CancellationToken cancellation
    )
    {
        var transaction = services.GetRequiredService<RunTransaction>();
        if (!command.BeginsLate)
        {
            await transaction.Begin(cancellation);
        }

        var result = await call(services, command, cancellation);
        if (result.Fault is null or { KeepsChanges: true })
        {
            failpoints.Pass(command.GetType().Name, "saving");
            await transaction.Commit(cancellation);
            failpoints.Pass(command.GetType().Name, "saved");
        }

        return result;
    }

    private static async Task<Result<TResult>> Read<TResult>(
        IServiceProvider services,
        IUseCase<TResult> useCase,
        Call<TResult> call,
        CancellationToken cancellation
    )
    {
        var result = await call(services, useCase, cancellation);
        return services.GetRequiredService<RunContext>().HasUnsaved?.Invoke() is true
            ? throw new InvalidOperationException(
                $"{useCase.GetType().Name} changes something, so it has to be an ICommand: nothing of it was saved."
            )
            : result;
    }

    /// <summary>Why this actor may not; null when they may. A kind of access that nobody named here lets nobody in.</summary>
    private static async Task<Fault?> RefusalOf(
        IServiceProvider services,
        Actor actor,
        Access access,
        CancellationToken cancellation
    )
    {
        if (actor.IsSystem)
        {
            return null;
        }

        return access switch
        {
            Access.AnyoneMay => null,
            Access.SignedInMay => actor.Account is null ? Fault.SignInRequired : null,
            Access.AdmittedMay { AsAccount: true } when actor.Account is null => Fault.SignInRequired,
            Access.AdmittedMay(var place, _) => await services
                .GetRequiredService<IParticipantGate>()
                .RefusalOf(actor, place, cancellation),
            Access.PermittedMay when actor.Account is null => Fault.SignInRequired,
            Access.PermittedMay(var permission, var scope) => await services
                .GetRequiredService<IAccessGate>()
                .Allows(actor, permission, scope, cancellation)
                ? null
                : Fault.NotVisible,
            _ => Fault.NotVisible,
        };
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
