using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>Which column of a list holds what, by its headings in English or German; columns count from 0.</summary>
/// <param name="First">So many lines stand above the first session, headings included.</param>
internal sealed record ScheduleColumns(int First, IReadOnlyDictionary<string, int> At)
{
    private const int LinesForHeadings = 10;

    private static readonly Dictionary<string, string> Known = new(
        from part in new (string Column, string Headings)[]
        {
            ("title", "title sessiontitle session name talk talktitle topic titel vortrag thema programmpunkt sitzung"),
            ("day", "day date tag datum"),
            (
                "start",
                "start starttime starts startsat begin begins from time beginn anfang startzeit von uhrzeit zeit"
            ),
            ("end", "end endtime ends endsat until to ende endzeit bis"),
            ("room", "room location place stage hall raum ort saal bühne"),
            ("track", "track stream theme themenstrang strang reihe"),
            (
                "speakers",
                "speakers speaker speakernames presenter presenters referent referentin referenten referentinnen referentinnenundreferenten vortragende vortragender sprecher sprecherin sprecherinnen"
            ),
            ("abstract", "abstract description about text beschreibung zusammenfassung inhalt"),
            ("capacity", "capacity places seats limit maxparticipants plätze platzzahl kapazität teilnehmerzahl"),
            ("kind", "kind type sessiontype format art typ"),
        }
        from heading in part.Headings.Split(' ')
        select KeyValuePair.Create(heading, part.Column),
        StringComparer.Ordinal
    );

    /// <returns>Null when no line near the top has headings for a title and a start.</returns>
    public static ScheduleColumns? Find(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var row = 0; row < Math.Min(rows.Count, LinesForHeadings); row++)
        {
            var at = new Dictionary<string, int>();
            foreach (var (index, cell) in rows[row].Index())
            {
                if (Known.TryGetValue(Plain(cell), out var column))
                {
                    at.TryAdd(column, index);
                }
            }

            if (at.ContainsKey("title") && at.ContainsKey("start"))
            {
                return new ScheduleColumns(row + 1, at);
            }
        }

        return null;
    }

    public ListedSession Read(int line, IReadOnlyList<string> row)
    {
        return new ListedSession(
            line,
            Cell("title") ?? "",
            Cell("day") ?? "",
            Cell("start") ?? "",
            Cell("end") ?? "",
            Cell("room"),
            Cell("track"),
            Cell("speakers"),
            At.TryGetValue("abstract", out var i) ? Text.Lines(i < row.Count ? row[i] : "").Trim() : null,
            Cell("capacity"),
            Cell("kind")
        );

        string? Cell(string column) =>
            At.TryGetValue(column, out var index) ? Text.Tidy(index < row.Count ? row[index] : "") : null;
    }

    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetter)).ToLowerInvariant();
}
