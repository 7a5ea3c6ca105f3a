namespace EventFly.Web.Organizer.Analytics;

internal static class DayWords
{
    /// <summary>For what writes instants: a day has no offset.</summary>
    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
