namespace EventFly.Core.Events.Series;

/// <summary>Reads recurrence rules (RFC 5545, 3.3.10).</summary>
public interface IRecurrences
{
    /// <summary>
    /// The days on which it is again, the first included whether the rule hits it or not, in order and without an end of their own. By the
    /// calendar on the wall: no zone plays a part.
    /// </summary>
    /// <param name="first">Of the first date.</param>
    /// <param name="rule">Checked by <see cref="SeriesRule"/>.</param>
    /// <param name="most">So many at most.</param>
    /// <returns>Null when the rule says nothing that one could follow.</returns>
    IReadOnlyList<DateOnly>? Days(DateTime first, string rule, int most);
}
