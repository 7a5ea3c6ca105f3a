using System.Runtime.CompilerServices;

namespace EventFly.Core.Kernel;

/// <summary>Where a table goes that may be large: part by part while it is read, so that it is never in memory as a whole.</summary>
/// <typeparam name="T">So many rows of it.</typeparam>
public interface ISink<in T>
{
    /// <summary>Something was taken, and cannot be taken back.</summary>
    bool HasBegun { get; }

    /// <summary>Takes the next part, and is done when there is room for another one: whoever reads waits for whoever takes.</summary>
    Task Take(T part, CancellationToken cancellation);
}

/// <summary>
/// A use case that hands out what it reads while it still reads. It is never run again once something went out; when it fails then,
/// whoever took the parts has to say that they are not all.
/// </summary>
public interface IHandsOut
{
    bool HasBegun { get; }
}

/// <summary>So many rows of a table.</summary>
/// <param name="IsCut">There are more, and no sheet takes them: this is the last part.</param>
public abstract record SheetPart<TRow>(IReadOnlyList<TRow> Rows, bool IsCut)
{
    /// <summary>As many as the spreadsheet programs take, without the headings and a last line that says that there are more.</summary>
    public const int MostRows = 1_048_576 - 2;
}

internal static class SheetParts
{
    /// <summary>Rows that are in memory at once.</summary>
    private const int AtOnce = 1_000;

    /// <summary>
    /// Hands out what one statement reads: it sees the database as it was at one moment. Of an empty table there is one empty part.
    /// </summary>
    public static async IAsyncEnumerable<TPart> Parts<TRow, TPart>(
        this IAsyncEnumerable<TRow> rows,
        Func<IReadOnlyList<TRow>, TPart> part,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var some = new List<TRow>(AtOnce);
        var isEmpty = true;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            some.Add(row);
            if (some.Count == AtOnce)
            {
                yield return part(some);
                (some, isEmpty) = (new List<TRow>(AtOnce), false);
            }
        }

        if (isEmpty || some.Count > 0)
        {
            yield return part(some);
        }
    }

    /// <summary>Hands out the parts, and no more rows than a sheet takes.</summary>
    public static async Task<Result<Done>> TakeAll<TRow, TPart>(
        this ISink<TPart> to,
        IAsyncEnumerable<TPart> parts,
        CancellationToken cancellation
    )
        where TPart : SheetPart<TRow>
    {
        var left = SheetPart<TRow>.MostRows;
        await foreach (SheetPart<TRow> part in parts.WithCancellation(cancellation))
        {
            var isCut = part.Rows.Count > left;
            var whole = isCut ? part with { Rows = [.. part.Rows.Take(left)], IsCut = true } : part;
            await to.Take((TPart)whole, cancellation);
            left -= part.Rows.Count;
            if (isCut)
            {
                break;
            }
        }

        return new Done();
    }
}
