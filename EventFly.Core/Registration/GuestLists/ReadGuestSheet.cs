using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.GuestLists;

/// <param name="Columns">Null when nothing says which column holds what; then there are no <paramref name="Guests"/>.</param>
/// <param name="Cells">The list as it was read, line by line from the first one, empty ones included.</param>
public sealed record GuestSheet(
    GuestColumns? Columns,
    IReadOnlyList<ListedGuest> Guests,
    IReadOnlyList<IReadOnlyList<string>> Cells
);

/// <summary>Reads a list of guests from a file or from what was pasted. Nothing is saved.</summary>
/// <param name="Content">CSV with commas, semicolons or tabs, or XLSX; at most <see cref="MostBytes"/>.</param>
/// <param name="Columns">As somebody chose them; null: as they look.</param>
public sealed record ReadGuestSheet(EventId Event, byte[] Content, GuestColumns? Columns = null) : IUseCase<GuestSheet>
{
    public const int MostBytes = 1024 * 1024;

    /// <summary>For headings, for a title above them, and for empty lines.</summary>
    private const int MoreLines = 100;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, ISpreadsheets spreadsheets) : IHandler<ReadGuestSheet, GuestSheet>
    {
        public async Task<Result<GuestSheet>> Handle(ReadGuestSheet request, CancellationToken cancellation)
        {
            if (request.Content.Length > MostBytes)
            {
                return Fault.Invalid("list", "This list is larger than 1 MB. Send it in parts.");
            }

            if (spreadsheets.Read(request.Content, PlanGuests.Most + MoreLines + 1) is not { } rows)
            {
                return Fault.Invalid("list", "This is no list that can be read. Save it as CSV or XLSX.");
            }

            var cells = rows.Select(row => row.Select(cell => Text.Tidy(cell.Text ?? "")).ToArray()).ToArray();
            if (!cells.Any(IsFilled))
            {
                return Fault.Invalid("list", "Choose a file, or paste the list.");
            }

            var columns = request.Columns ?? await Guess(request.Event, cells, cancellation);
            var guests = columns is null ? [] : Guests(cells, columns);
            return rows.Count > PlanGuests.Most + MoreLines || guests.Count > PlanGuests.Most
                ? Fault.Invalid(
                    "list",
                    new Sentence("This list has more than {0} guests. Send it in parts.", PlanGuests.Most)
                )
                : new GuestSheet(columns, guests, cells);
        }

        private async Task<GuestColumns?> Guess(EventId subject, string[][] cells, CancellationToken cancellation)
        {
            var names = await db
                .TicketTypes.Where(t => t.Event == subject)
                .OrderBy(t => t.Position)
                .Select(t => t.Name)
                .Take(100)
                .ToListAsync(cancellation);
            return GuestColumns.Guess(cells, cell => Text.IsAmong(names, cell));
        }
    }

    private static bool IsFilled(string[] row) => row.Any(cell => cell.Length > 0);

    private static List<ListedGuest> Guests(string[][] cells, GuestColumns columns) =>
        [
            .. cells
                .Index()
                .Skip(Math.Max(0, columns.First))
                .Where(row => IsFilled(row.Item))
                .Select(row => GuestOf(row.Index + 1, row.Item, columns)),
        ];

    private static ListedGuest GuestOf(int line, string[] row, GuestColumns columns)
    {
        var (email, name) = (At(columns.Email), At(columns.Name));
        if (email.EndsWith('>') && email.LastIndexOf('<') is >= 0 and var open)
        {
            // As mail programs write it.
            var before = email[..open].Trim(' ', '"');
            (email, name) = (
                email[(open + 1)..^1].Trim(),
                columns.Name == columns.Email || name.Length == 0 ? before : name
            );
        }

        return new ListedGuest(line, $"{name} {At(columns.LastName)}".Trim(), email, At(columns.Type));

        string At(int? column) => column is { } i && i >= 0 && i < row.Length ? row[i] : "";
    }
}
