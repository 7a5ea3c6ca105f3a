using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <param name="Cells">The list as it was read, line by line from the first one, empty ones included.</param>
public sealed record ScheduleSheet(IReadOnlyList<ListedSession> Sessions, IReadOnlyList<IReadOnlyList<string>> Cells);

/// <summary>Reads a list of sessions from a file or from what was pasted. Nothing is saved.</summary>
/// <param name="Content">CSV with commas, semicolons or tabs, or XLSX; at most <see cref="MostBytes"/>.</param>
public sealed record ReadScheduleSheet(EventId Event, byte[] Content) : IUseCase<ScheduleSheet>
{
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>For headings, for a title above them, and for empty lines.</summary>
    private const int MoreLines = 400;

    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(ISpreadsheets spreadsheets) : IHandler<ReadScheduleSheet, ScheduleSheet>
    {
        public Task<Result<ScheduleSheet>> Handle(ReadScheduleSheet request, CancellationToken cancellation) =>
            Task.FromResult(Read(request.Content));

        private Result<ScheduleSheet> Read(byte[] content)
        {
            if (content.Length > MostBytes)
            {
                return Fault.Invalid("list", "This list is larger than 2 MB. Send it in parts.");
            }

            if (spreadsheets.Read(content, Session.MostOfEvent + MoreLines + 1) is not { } rows)
            {
                return Fault.Invalid("list", "This is no list that can be read. Save it as CSV or XLSX.");
            }

            var cells = rows.Select(row => row.Select(cell => Text.Lines(cell.Text ?? "").Trim()).ToArray()).ToArray();
            if (!cells.Any(IsFilled))
            {
                return Fault.Invalid("list", "Choose a file, or paste the list.");
            }

            if (ScheduleColumns.Find(cells) is not { } columns)
            {
                return Fault.Invalid(
                    "list",
                    "Put headings above the list: at least Title, Start and End. The template has all of them."
                );
            }

            var sessions = cells
                .Index()
                .Skip(columns.First)
                .Where(row => IsFilled(row.Item))
                .Select(row => columns.Read(row.Index + 1, row.Item))
                .ToList();
            if (rows.Count > Session.MostOfEvent + MoreLines || sessions.Count > Session.MostOfEvent)
            {
                return Fault.Invalid(
                    "list",
                    new Sentence("This list has more than {0} sessions. Send it in parts.", Session.MostOfEvent)
                );
            }

            return sessions.Count == 0
                ? Fault.Invalid("list", "There is nothing below the headings.")
                : new ScheduleSheet(sessions, cells);
        }
    }

    private static bool IsFilled(string[] row) => row.Any(cell => cell.Length > 0);
}
