using System.IO.Compression;
using System.Net;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Spreadsheets;
using EventFly.Web.Api;
using EventFly.Web.Api.Exports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Web.Tests.Api;

public sealed class TableDownloadsTests
{
    private static readonly SheetTable First = Part(["Zoë", 1.50m], ["=1+1", 2]);
    private static readonly SheetTable Second = Part(["$=A1", 3], ["", 4]);
    private static readonly SheetTable Whole = Part([.. First.Rows, .. Second.Rows]);

    [Fact]
    public async Task Parts_are_the_file_that_the_whole_table_is()
    {
        await using var desk = await Desk.Open(async to =>
        {
            await to.Take(First, CancellationToken.None);
            await to.Take(Second, CancellationToken.None);
            return new Done();
        });

        var csv = await desk.Get("csv");
        var xlsx = await desk.Get("xlsx");

        (await csv.Content.ReadAsByteArrayAsync()).ShouldBe(CsvText.File(CsvText.Of(Whole)));
        csv.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        csv.Content.Headers.ContentDisposition!.ToString()
            .ShouldBe("attachment; filename=guests.csv; filename*=UTF-8''guests.csv");
        Sheet(await xlsx.Content.ReadAsByteArrayAsync()).ShouldBe(Sheet(new Spreadsheets().WriteXlsx(Whole)));
        xlsx.Content.Headers.ContentDisposition!.FileName.ShouldBe("guests.xlsx");
        (await desk.FilesLeft()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_is_wrong_before_the_first_row_is_said(string ending)
    {
        await using var desk = await Desk.Open(_ => Task.FromResult<Result<Done>>(Fault.NotVisible));

        var answer = await desk.Get(ending);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await desk.FilesLeft()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_csv_that_breaks_off_never_looks_whole(bool byFault)
    {
        await using var desk = await Desk.Open(async to =>
        {
            await to.Take(First, CancellationToken.None);
            return byFault ? Fault.Conflict : throw new InvalidOperationException("The database went away.");
        });

        // Cut off at once, it may not even have come to the headers.
        await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            using var answer = await desk.Get("csv");
            await answer.Content.ReadAsByteArrayAsync();
        });
    }

    [Fact]
    public async Task An_xlsx_that_breaks_off_is_none_and_leaves_no_file()
    {
        await using var desk = await Desk.Open(async to =>
        {
            await to.Take(First, CancellationToken.None);
            return Fault.Conflict;
        });

        var answer = await desk.Get("xlsx");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await desk.FilesLeft()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task When_the_client_leaves_the_reading_ends(string ending)
    {
        var begun = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var desk = await Desk.Open(
            async (to, gone) =>
            {
                try
                {
                    while (true)
                    {
                        await to.Take(First, gone);
                        begun.TrySetResult();
                    }
                }
                finally
                {
                    ended.TrySetResult();
                }
            }
        );
        using var leaving = new CancellationTokenSource();

        var asking = desk.Get(ending, leaving.Token);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await leaving.CancelAsync();
        (await asking.ContinueWith(t => t.IsCompletedSuccessfully ? t.Result : null, TaskScheduler.Default))?.Dispose();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static SheetTable Part(params IReadOnlyList<object>[] rows) => new("Guests", ["Name", "Price"], rows);

    private static string Sheet(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return sheet.ReadToEnd();
    }

    private sealed class Desk(WebApplication app, DirectoryInfo folder) : IAsyncDisposable
    {
        private readonly HttpClient _http = new() { BaseAddress = new Uri(app.Urls.Single()) };

        public static Task<Desk> Open(FileEnding.Reading read) => Open((to, _) => read(to));

        public static async Task<Desk> Open(Func<ISink<SheetTable>, CancellationToken, Task<Result<Done>>> read)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<ISpreadsheets, Spreadsheets>();
            var folder = Directory.CreateTempSubdirectory("eventfly-downloads-");
            builder.Services.AddSingleton(new DownloadFolder(folder.FullName));
            var app = builder.Build();
            foreach (var ending in FileEnding.All)
            {
                app.MapGet(
                    $"/{ending.Name}",
                    (Delegate)(
                        (HttpContext context) =>
                            ending.Send(context, $"guests.{ending.Name}", to => read(to, context.RequestAborted))
                    )
                );
            }

            await app.StartAsync();
            return new Desk(app, folder);
        }

        /// <summary>As soon as it begins.</summary>
        public Task<HttpResponseMessage> Get(string ending, CancellationToken cancellation = default) =>
            _http.GetAsync(ending, HttpCompletionOption.ResponseHeadersRead, cancellation);

        /// <summary>Once every request has ended: a client has the last byte a moment before.</summary>
        public async Task<IReadOnlyList<string>> FilesLeft()
        {
            await app.StopAsync();
            return Directory.GetFiles(folder.FullName);
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await app.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
