using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.GuestLists;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>Which column holds what, as a form says it: from 1; nothing for none.</summary>
public sealed class GuestColumnChoice
{
    /// <summary>The line of the first guest.</summary>
    public string? First { get; set; }

    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? LastName { get; set; }

    public string? Type { get; set; }

    /// <summary>Null while it is not said, or not whole.</summary>
    internal GuestColumns? Chosen =>
        At(Email) is { } email && At(Name) is { } name
            ? new GuestColumns(At(First) ?? 0, email, name, At(LastName), At(Type))
            : null;

    /// <summary>One of two was chosen.</summary>
    internal Fault? Fault =>
        At(Email) is null == At(Name) is null ? null
        : At(Email) is null ? Fault.Invalid("email-column", Words.Key("Say which column holds the e-mails."))
        : Fault.Invalid("name-column", Words.Key("Say which column holds the names."));

    internal static GuestColumnChoice Of(GuestColumns columns) =>
        new()
        {
            First = Show(columns.First),
            Email = Show(columns.Email),
            Name = Show(columns.Name),
            LastName = Show(columns.LastName),
            Type = Show(columns.Type),
        };

    private static int? At(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= 9999
            ? number - 1
            : null;

    private static string Show(int? column) => (column + 1)?.ToString(CultureInfo.InvariantCulture) ?? "";
}
