namespace EventFly.Core.Registration.GuestLists;

/// <summary>Which column of a list holds what; columns count from 0.</summary>
/// <param name="First">So many lines stand above the first guest, headings for example.</param>
/// <param name="Name">The whole name, or the first name where there is a <paramref name="LastName"/>.</param>
/// <param name="Type">The kind of ticket; without it all get the same.</param>
public sealed record GuestColumns(int First, int Email, int Name, int? LastName = null, int? Type = null)
{
    private const int LinesForHeadings = 10;

    private static readonly string[] Emails =
    [
        "email",
        "mail",
        "emailaddress",
        "mailaddress",
        "emailadresse",
        "mailadresse",
    ];

    private static readonly string[] Names =
    [
        "name",
        "fullname",
        "guest",
        "guestname",
        "attendee",
        "participant",
        "gast",
        "teilnehmer",
        "teilnehmerin",
        "teilnehmende",
        "vollständigername",
        "vorundnachname",
    ];

    private static readonly string[] FirstNames = ["firstname", "givenname", "forename", "vorname", "rufname"];

    private static readonly string[] LastNames = ["lastname", "surname", "familyname", "nachname", "familienname"];

    private static readonly string[] Types =
    [
        "ticket",
        "tickettype",
        "typeofticket",
        "kindofticket",
        "ticketart",
        "tickettyp",
        "artdestickets",
        "ticketkategorie",
        "category",
        "kategorie",
    ];

    /// <summary>By its headings, in English or German, or else by what stands in the columns.</summary>
    /// <param name="isType">Whether a text names a kind of ticket.</param>
    /// <returns>Null when neither says where the e-mails and the names are.</returns>
    public static GuestColumns? Guess(IReadOnlyList<IReadOnlyList<string>> rows, Predicate<string> isType)
    {
        for (var row = 0; row < Math.Min(rows.Count, LinesForHeadings); row++)
        {
            var headings = rows[row].Select(Plain).ToList();
            if (At(headings, Emails) is not { } email)
            {
                continue;
            }

            var (whole, first, last) = (At(headings, Names), At(headings, FirstNames), At(headings, LastNames));
            // "Vorname" beside "Name": that is the last one.
            last ??= first is null ? null : whole;
            return (first ?? last ?? whole) is { } name
                ? new GuestColumns(row + 1, email, name, first is null ? null : last, At(headings, Types))
                : null;
        }

        return ByContent(rows, isType);
    }

    private static GuestColumns? ByContent(IReadOnlyList<IReadOnlyList<string>> rows, Predicate<string> isType)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        var columns = Enumerable
            .Range(0, width)
            .Select(i => rows.Select(r => i < r.Count ? r[i] : "").ToList())
            .ToList();
        var email = Enumerable
            .Range(0, width)
            .Where(i => columns[i].Exists(HoldsAddress))
            .OrderByDescending(i => columns[i].Count(HoldsAddress))
            .Cast<int?>()
            .FirstOrDefault();
        if (email is not { } mail)
        {
            return null;
        }

        // What nobody knows as a heading is one all the same, where the lines below it have an address and it has none.
        var start = columns[mail].FindIndex(HoldsAddress) is 1 ? 1 : 0;
        var others = Enumerable
            .Range(0, width)
            .Where(i => i != mail && columns[i].Skip(start).Any(cell => cell.Length > 0))
            .ToList();
        var type = others
            .Where(i => columns[i].Skip(start).Where(cell => cell.Length > 0).All(cell => isType(cell)))
            .Cast<int?>()
            .FirstOrDefault();
        var name = others.Where(i => i != type).Cast<int?>().FirstOrDefault();
        // "Ada Lovelace <ada@example.org>", as mail programs write it, is both.
        var isBoth = columns[mail].Exists(cell => cell.EndsWith('>'));
        return name is null && !isBoth ? null : new GuestColumns(start, mail, name ?? mail, null, type);
    }

    private static int? At(List<string> headings, string[] known) =>
        headings.FindIndex(h => known.Contains(h, StringComparer.Ordinal)) is >= 0 and var i ? i : null;

    private static bool HoldsAddress(string cell) => cell.IndexOf('@', StringComparison.Ordinal) > 0;

    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetter)).ToLowerInvariant();
}
