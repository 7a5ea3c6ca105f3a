using System.Threading.Channels;
using EventFly.Core.Kernel;

namespace EventFly.Web.Api.Exports;

/// <summary>
/// A table that is written as XLSX while it is read. Such a file is a packed one whose head is written last, so it waits on the disk
/// until it is whole; the file goes with whoever has read it. Nothing of it was sent before, so whatever fails is answered.
/// </summary>
internal sealed class XlsxDownload(ISpreadsheets sheets, Stream file, CancellationToken cancellation)
    : ISink<SheetTable>
{
    private readonly Channel<SheetTable> _parts = Channel.CreateBounded<SheetTable>(1);
    private Task? _writing;

    public bool HasBegun => _writing is not null;

    public static async Task<IResult> Send(HttpContext context, string fileName, FileEnding.Reading read)
    {
        var file = NewFile(context.RequestServices.GetRequiredService<DownloadFolder>());
        var isKept = false;
        try
        {
            var sheets = context.RequestServices.GetRequiredService<ISpreadsheets>();
            var done = await new XlsxDownload(sheets, file, context.RequestAborted).Fill(read);
            if (done.Fault is { } fault)
            {
                return Answers.Problem(fault);
            }

            file.Position = 0;
            isKept = true;
            return Results.Stream(file, ISpreadsheets.XlsxType, fileName);
        }
        finally
        {
            if (!isKept)
            {
                await file.DisposeAsync();
            }
        }
    }

    /// <summary>Which nobody else on the machine can read.</summary>
    private static FileStream NewFile(DownloadFolder folder)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var name = $"eventfly-{Environment.ProcessId}-{Guid.CreateVersion7():n}.xlsx";
        return new FileStream(Path.Combine(folder.Path, name), options);
    }

    public async Task Take(SheetTable part, CancellationToken cancellation)
    {
        _writing ??= Write(part.Name, part.Headings);
        await _parts.Writer.WriteAsync(part, cancellation);
    }

    private async Task<Result<Done>> Fill(FileEnding.Reading read)
    {
        Exception? broken = null;
        try
        {
            return await read(this);
        }
        catch (Exception e)
        {
            broken = e;
            throw;
        }
        finally
        {
            // Whoever reads may have failed because whoever writes did: the writer's own failure says more.
            _parts.Writer.TryComplete(broken);
            await (_writing ?? Task.CompletedTask);
        }
    }

    private async Task Write(string name, IReadOnlyList<string> headings)
    {
        try
        {
            await sheets.WriteXlsx(file, name, headings, Rows(), cancellation);
        }
        catch (Exception e)
        {
            // Nobody takes any more: whoever reads must not wait for room.
            _parts.Writer.TryComplete(e);
            throw;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object>> Rows()
    {
        await foreach (var part in _parts.Reader.ReadAllAsync(cancellation))
        {
            foreach (var row in part.Rows)
            {
                yield return row;
            }
        }
    }
}
