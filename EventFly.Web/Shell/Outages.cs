using System.Data.Common;
using EventFly.Core.Kernel;

namespace EventFly.Web.Shell;

/// <summary>The database is away. Nobody did anything wrong, nothing typed may be lost, and it passes.</summary>
public static class Outages
{
    public static readonly Fault Away = Fault.Refused(
        "database-away",
        Words.Key("That did not work: our database does not answer. Nothing you typed is lost. Try again in a moment.")
    );

    /// <summary>Whether it is about the database's answer, at any depth: EF Core and drivers wrap what they got.</summary>
    public static bool IsOutage(Exception? e) =>
        e is not null && (e is DbException or TimeoutException || IsOutage(e.InnerException));
}
