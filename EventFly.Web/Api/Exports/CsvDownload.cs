using System.Text;
using EventFly.Core.Kernel;
using Microsoft.Net.Http.Headers;

namespace EventFly.Web.Api.Exports;

/// <summary>
/// A table that leaves as CSV while it is read. Until the first row there is an answer that says what is wrong; from then on only the
/// end of the connection does: a browser then knows that it has not got the whole file.
/// </summary>
internal sealed class CsvDownload(HttpResponse response, string fileName) : ISink<SheetTable>
{
    public bool HasBegun { get; private set; }

    public static async Task<IResult> Send(HttpContext context, string fileName, FileEnding.Reading read)
    {
        var to = new CsvDownload(context.Response, fileName);
        var isWhole = false;
        try
        {
            var done = await read(to);
            isWhole = done.IsDone;
            return to.HasBegun ? Results.Empty : done.Match<IResult>(_ => Results.Empty, Answers.Problem);
        }
        finally
        {
            if (to.HasBegun && !isWhole)
            {
                context.Abort();
            }
        }
    }

    public async Task Take(SheetTable part, CancellationToken cancellation)
    {
        var text = HasBegun ? CsvText.Of(columns: null, part.Rows) : CsvText.Of(part);
        if (!HasBegun)
        {
            HasBegun = true;
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(fileName);
            response.ContentType = CsvText.Type;
            response.Headers.ContentDisposition = disposition.ToString();
            await response.Body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation);
        }

        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
