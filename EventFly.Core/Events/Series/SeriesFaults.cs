using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Series;

public static class SeriesFaults
{
    public static readonly Fault NoRule = Fault.Invalid(
        "rule",
        "Say how often it is again, and how many times or until when."
    );

    public static readonly Fault NoDates = Fault.Invalid("dates", "Choose at least one date that is not planned yet.");
}
