using System.Data.Common;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventFly.Testing;

/// <summary>
/// Every test of a use case is also a test of this: what it writes, it writes in the transaction of its run. An update or
/// delete outside of one would be a commit of its own.
/// </summary>
internal sealed class OneCommitGuard : DbCommandInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    ) => Checked(command, eventData, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Checked(command, eventData, result));

    private static InterceptionResult<int> Checked(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    ) =>
        eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete
        && eventData.Context is EventFlyDbContext { Run.UseCase: { } useCase }
        && command.Transaction is null
            ? throw new InvalidOperationException(
                $"{useCase.Name} writes outside of its transaction: {command.CommandText}"
            )
            : result;
}
