using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.ScheduleLists;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Members;
using EventFly.Web.Api;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Schedules;

/// <summary>
/// A list of sessions is looked at, and written once somebody says so. Nothing is kept in between: the page carries the list. Works
/// without script.
/// </summary>
public sealed partial class ImportSchedulePage(NavigationManager navigation, ISpreadsheets spreadsheets) : Screen
{
    /// <summary>Of a form with a file and a list in it, and enough beyond to say that a file is too large.</summary>
    internal const int MostPosted = 8 * ReadScheduleSheet.MostBytes;

    private const string Adding = "add";

    private EventCard? _event;
    private ScheduleImport? _plan;
    private ScheduleImport? _done;
    private Fault? _fault;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromForm]
    private Input? Form { get; set; }

    /// <summary>How many wait for a word.</summary>
    private int Due => _plan is null ? 0 : _plan.Count(ListedAs.New) + _plan.Count(ListedAs.Changed);

    private string Template
    {
        get
        {
            var day = Zone.Local(_event!.StartsAt, _event.Zone).ToString("yyyy-MM-dd", null);
            var table = new SheetTable(
                T["Sessions"],
                [
                    T["Title"],
                    T["Day"],
                    T["Starts"],
                    T["Ends"],
                    T["Room"],
                    T["Track"],
                    T["Speakers"],
                    T["Abstract"],
                    T["Capacity"],
                    T["Kind"],
                ],
                [
                    [
                        T["Welcome"].Value,
                        day,
                        "09:00",
                        "09:30",
                        T["Great hall"].Value,
                        "",
                        "Ada Lovelace; Grace Hopper",
                        "",
                        "",
                        T["Talk"].Value,
                    ],
                    [T["Coffee break"].Value, day, "09:30", "10:00", "", "", "", "", "", T["Break"].Value],
                ]
            );
            return $"data:{ISpreadsheets.XlsxType};base64,{Convert.ToBase64String(spreadsheets.WriteXlsx(table))}";
        }
    }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        var rights = await Run(new GetMyRights(Organization));
        var found =
            rights.IsDone && rights.Value.Include(EventPermissions.Manage)
                ? await Run(new GetEventToEdit(rights.Value.Organization.Id, Slug))
                : Fault.NotVisible;
        if (!found.IsDone)
        {
            navigation.NotFound();
            return;
        }

        _event = found.Value.Card;
    }

    private async Task Send()
    {
        if (_event is null || await Read() is not { } sheet)
        {
            return;
        }

        // Only what was looked at is written: whoever changes the list is shown first what comes of that.
        if (Form!.Do == Adding && Form.Seen == Digest())
        {
            var written = await Run(new ImportSchedule(_event.Id, sheet.Sessions));
            (_done, _fault) = (written.Match<ScheduleImport?>(done => done, _ => null), written.Fault);
            if (_done is { LeftOut.Count: 0 })
            {
                Form = new Input();
            }

            return;
        }

        var planned = await Run(new PlanSchedule(_event.Id, sheet.Sessions));
        (_plan, _fault) = (planned.Match<ScheduleImport?>(plan => plan, _ => null), planned.Fault);
        Form.Seen = Digest();
    }

    private async Task<ScheduleSheet?> Read()
    {
        Form!.List = (Form.List ?? "").ReplaceLineEndings("\n").TrimStart('\n');
        if (Form.File is { Length: > ReadScheduleSheet.MostBytes })
        {
            _fault = Fault.Invalid("file", Words.Key("This file is larger than 2 MB. Leave pictures out of it."));
            return null;
        }

        var isFile = Form.File is { Length: > 0 };
        var content = isFile ? await ContentOf(Form.File!) : Encoding.UTF8.GetBytes(Form.List);
        var read = await Run(new ReadScheduleSheet(_event!.Id, content));
        _fault = read.Fault;
        if (!read.IsDone)
        {
            return null;
        }

        if (isFile)
        {
            Form.List = TextOf(read.Value.Cells);
        }

        return read.Value;
    }

    private static async Task<byte[]> ContentOf(IFormFile file)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        return content.ToArray();
    }

    /// <summary>A file as it can be changed here: line by line what it has, with commas.</summary>
    private static string TextOf(IReadOnlyList<IReadOnlyList<string>> cells)
    {
        var width = cells.Max(row => row.ToList().FindLastIndex(cell => cell.Length > 0) + 1);
        string[][] rows = [.. cells.Select(row => row.Concat(Enumerable.Repeat("", width)).Take(width).ToArray())];
        return CsvText.Of(rows[0], rows.Skip(1)).ReplaceLineEndings("\n");
    }

    /// <summary>Says whether what is sent is what was shown.</summary>
    private string Digest() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Form!.List ?? "")));

    private string Sum(ScheduleImport import) =>
        string.Join(
            ' ',
            new (int Count, string Says)[]
            {
                (
                    import.Count(ListedAs.New),
                    T.Count(import.Count(ListedAs.New), "1 session is new.", "{0} sessions are new.")
                ),
                (
                    import.Count(ListedAs.Changed),
                    T.Count(import.Count(ListedAs.Changed), "1 session changes.", "{0} sessions change.")
                ),
                (
                    import.Count(ListedAs.Same),
                    T.Count(import.Count(ListedAs.Same), "1 session stays as it is.", "{0} sessions stay as they are.")
                ),
            }
                .Where(part => part.Count > 0)
                .Select(part => part.Says)
                .DefaultIfEmpty(T["No line can be used as it is."])
        );

    private IEnumerable<(string Label, IReadOnlyList<string> Names)> Made(ScheduleImport import) =>
        new (string Label, IReadOnlyList<string> Names)[]
        {
            (T["New rooms:"], import.Rooms),
            (T["New tracks:"], import.Tracks),
            (T["New speakers:"], import.Speakers),
        }.Where(part => part.Names.Count > 0);

    private sealed class Input
    {
        public string? Seen { get; set; }

        public string? Do { get; set; }

        public string? List { get; set; }

        public IFormFile? File { get; set; }
    }
}
