using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.GuestLists;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Api;
using EventFly.Web.Organizer.Sales;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>
/// A list of guests is looked at, and added once somebody says so. Nothing is kept in between: the page carries the list, and
/// its key lets the same one add nobody twice, so the answer may be loaded again. Works without script.
/// </summary>
public sealed partial class ImportGuestsPage(NavigationManager navigation) : Screen
{
    /// <summary>Of a form with a file and a list in it, and enough beyond to say that a file is too large.</summary>
    internal const int MostPosted = 8 * ReadGuestSheet.MostBytes;

    private const string Adding = "add";

    private const string Yes = "yes";

    private EventCard? _event;
    private IReadOnlyList<TicketTypeRow> _types = [];
    private GuestSheet? _sheet;
    private GuestPlan? _plan;
    private GuestReport? _report;
    private Fault? _fault;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromForm]
    private Input? Form { get; set; }

    /// <summary>How many wait for a word.</summary>
    private int Due => _plan?.Guests.Count ?? 0;

    private TicketTypeId? Type => Guid.TryParse(Form!.Type, out var id) ? new TicketTypeId(id) : null;

    /// <summary>Nobody chose columns: another list is looked at anew.</summary>
    private bool IsGuess =>
        Form!.File is { Length: > 0 } || Form.Columns.Chosen is not { } chosen || $"{chosen}" == Form.Guess;

    private string LeftOutFile =>
        $"data:text/csv;charset=utf-8;base64,{Convert.ToBase64String(CsvText.File(Form!.List ?? ""))}";

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        Form.RequestKey ??= Secret.NewCode();
        var found = await Run(new GetAttendeeList(Slug));
        if (!found.IsDone)
        {
            navigation.NotFound();
            return;
        }

        _event = found.Value;
        _types = (await Run(new ListTicketTypes(_event.Id))).Match(types => types.LettingIn(), _ => []);
    }

    private async Task Send()
    {
        if (_event is null || await Read() is not { } sheet)
        {
            return;
        }

        _sheet = sheet;
        if (_fault is not null || sheet.Columns is not { } columns)
        {
            _fault ??= Fault.Invalid(
                "email-column",
                Words.Key("Say which column holds the names, and which the e-mails.")
            );
            return;
        }

        Form!.Guess = IsGuess ? $"{columns}" : null;
        Form.Columns = GuestColumnChoice.Of(columns);
        var list = new PlanGuests(_event.Id, sheet.Guests, Type, Form.EvenHolders == Yes, Form.RequestKey!);
        // Only what was looked at is added: whoever changes the list is shown first what comes of that.
        if (Form.Do == Adding && Form.Seen == Digest())
        {
            await Add(list);
            return;
        }

        var planned = await Run(list);
        (_plan, _fault) = (planned.Match<GuestPlan?>(plan => plan, _ => null), planned.Fault);
        Form.Seen = Digest();
    }

    private async Task Add(PlanGuests list)
    {
        var added = await UseCases.Add(await Me(), list);
        _fault = added.Fault;
        if (added.IsDone)
        {
            _report = added.Value;
            // What was left out is the next list, under a key of its own.
            (_sheet, Form) = (null, new Input { Type = Form!.Type, RequestKey = Secret.NewCode() });
            Form.List = _report.LeftOut.Count == 0 ? "" : TextOf(_report.LeftOut);
        }
    }

    private async Task<GuestSheet?> Read()
    {
        Form!.List = (Form.List ?? "").ReplaceLineEndings("\n").TrimStart('\n');
        if (Form.File is { Length: > ReadGuestSheet.MostBytes })
        {
            _fault = Fault.Invalid("file", Words.Key("This file is larger than 1 MB. Leave pictures out of it."));
            return null;
        }

        var isFile = Form.File is { Length: > 0 };
        _fault = isFile ? null : Form.Columns.Fault;
        var read = await Run(
            new ReadGuestSheet(
                _event!.Id,
                isFile ? await ContentOf(Form.File!) : Encoding.UTF8.GetBytes(Form.List),
                IsGuess ? null : Form.Columns.Chosen
            )
        );
        _fault ??= read.Fault;
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

    private string TextOf(IReadOnlyList<LeftOutGuest> guests) =>
        CsvText
            .Of(
                [T["Name"], T["Email"], T["Kind of ticket"], T["Line"], T["Reason"]],
                guests.Select<LeftOutGuest, object[]>(left =>
                    [
                        left.Guest.Name,
                        left.Guest.Email,
                        left.Guest.Type,
                        left.Guest.Line,
                        string.Join(' ', left.Faults.Select(f => T.Say(f.Sentence))),
                    ]
                )
            )
            .ReplaceLineEndings("\n");

    /// <summary>A file as it can be changed here: line by line what it has, with commas.</summary>
    private static string TextOf(IReadOnlyList<IReadOnlyList<string>> cells)
    {
        var width = cells.Max(row => row.ToList().FindLastIndex(cell => cell.Length > 0) + 1);
        string[][] rows = [.. cells.Select(row => row.Concat(Enumerable.Repeat("", width)).Take(width).ToArray())];
        return CsvText.Of(rows[0], rows.Skip(1)).ReplaceLineEndings("\n");
    }

    /// <summary>Says whether what is sent is what was shown.</summary>
    private string Digest() =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes($"{Form!.List}\n{Form.Type}\n{Form.EvenHolders}\n{Form.Columns.Chosen}")
            )
        );

    private string Added(int guests) =>
        guests == 0
            ? T["Nobody was added."]
            : T.Count(
                guests,
                "1 guest has a ticket now. It is on its way by e-mail.",
                "{0} guests have a ticket now. It is on its way to them by e-mail."
            );

    private sealed class Input
    {
        public string? RequestKey { get; set; }

        public string? Seen { get; set; }

        /// <summary>The columns as they looked.</summary>
        public string? Guess { get; set; }

        public string? Do { get; set; }

        public string? Type { get; set; }

        public string? List { get; set; }

        public IFormFile? File { get; set; }

        public string? EvenHolders { get; set; }

        public GuestColumnChoice Columns { get; set; } = new();
    }
}
