using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Reports;

internal static class ReportFaults
{
    public static readonly Fault TooMany = new(
        "engagement.too-many-reports",
        FaultKind.TooMany,
        "You have reported a lot. Give the team a moment to look at it first."
    );

    public static readonly Fault NoteTooLong = Fault.Invalid(
        "note",
        new Sentence("Keep the note within {0} characters.", Report.NoteLength)
    );
}
