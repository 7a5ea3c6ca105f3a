using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Api.Exports;

/// <summary>Whose tables are asked for, as it stands in an address.</summary>
internal interface IAskedTables<TId>
{
    HttpContext Context { get; }

    /// <summary>As files begin.</summary>
    string Owner { get; }

    /// <summary>To people who may not know of it, it is nothing.</summary>
    Task<Result<TId>> Find();
}

/// <summary>What can be had as a table.</summary>
/// <param name="Title">In the names of operations.</param>
/// <param name="Read">Part by part, in the reader's words for people and in fixed ones for programs.</param>
internal sealed record TableFile<TAsked, TId>(string Name, string Title, TableFile<TAsked, TId>.Reading Read)
{
    public delegate Task<Result<Done>> Reading(TAsked asked, TId id, FileWords T, ISink<SheetTable> to);
}

/// <summary>Tables as <c>.csv</c> and <c>.xlsx</c>: each leaves while it is read, so that a large one takes no more memory than a small one.</summary>
internal static class TableFiles
{
    /// <summary>For people.</summary>
    /// <param name="of">The address that the names of the tables stand behind.</param>
    public static void MapTables<TAsked, TId>(
        this IEndpointRouteBuilder app,
        string of,
        IReadOnlyList<TableFile<TAsked, TId>> tables
    )
        where TAsked : class, IAskedTables<TId>
    {
        foreach (var (table, ending) in All(tables))
        {
            app.MapGet(
                    $"{of}/{table.Name}.{ending.Name}",
                    ([AsParameters] TAsked asked, IStringLocalizer<Words> words) =>
                        Send(asked, table, ending, new(words))
                )
                .ExcludeFromDescription();
        }
    }

    /// <summary>For programs.</summary>
    /// <param name="owner">In the descriptions of operations, such as "an event".</param>
    public static void MapTables<TAsked, TId>(
        this RouteGroupBuilder api,
        IReadOnlyList<TableFile<TAsked, TId>> tables,
        string owner
    )
        where TAsked : class, IAskedTables<TId>
    {
        foreach (var (table, ending) in All(tables))
        {
            api.MapGet(
                    $"/{table.Name}.{ending.Name}",
                    ([AsParameters] TAsked asked) => Send(asked, table, ending, FileWords.ForPrograms)
                )
                .Produces<string>(StatusCodes.Status200OK, ending.Type)
                .As(
                    $"Export{table.Title}As{ending.Title}",
                    $"{char.ToUpperInvariant(table.Name[0])}{table.Name[1..]} of {owner} as {ending.Name.ToUpperInvariant()}, for a spreadsheet"
                );
        }
    }

    /// <summary>The parts of a use case as parts of a table.</summary>
    public static ISink<TPart> Of<TPart>(this ISink<SheetTable> to, Func<TPart, SheetTable> table) =>
        new Rewritten<TPart>(to, table);

    private static IEnumerable<(TableFile<TAsked, TId>, FileEnding)> All<TAsked, TId>(
        IReadOnlyList<TableFile<TAsked, TId>> tables
    ) => from table in tables from ending in FileEnding.All select (table, ending);

    private static async Task<IResult> Send<TAsked, TId>(
        TAsked asked,
        TableFile<TAsked, TId> table,
        FileEnding ending,
        FileWords T
    )
        where TAsked : IAskedTables<TId>
    {
        var found = await asked.Find();
        return found.Fault is { } hidden
            ? Answers.Problem(hidden)
            : await ending.Send(
                asked.Context,
                $"{asked.Owner}-{table.Name}.{ending.Name}",
                to => table.Read(asked, found.Value, T, to)
            );
    }

    private sealed class Rewritten<TPart>(ISink<SheetTable> to, Func<TPart, SheetTable> table) : ISink<TPart>
    {
        public bool HasBegun => to.HasBegun;

        public Task Take(TPart part, CancellationToken cancellation) => to.Take(table(part), cancellation);
    }
}
