using System.Globalization;

namespace EventFly.Load.Measures;

/// <summary>What Linux tells of a process, its processor time in hundredths of a second: proc(5).</summary>
internal sealed record ProcessStat(int Parent, long Ticks, long EndedChildrenTicks)
{
    public const double TicksPerSecond = 100;

    /// <returns>Null when there is no such process (any more).</returns>
    public static ProcessStat? Of(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            // The name in parentheses may hold anything; what follows it starts with field 3.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int number) => long.Parse(fields[number - 3], CultureInfo.InvariantCulture);
            return new((int)Field(4), Field(14) + Field(15), Field(16) + Field(17));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
