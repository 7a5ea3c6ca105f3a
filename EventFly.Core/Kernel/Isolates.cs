namespace EventFly.Core.Kernel;

/// <summary>
/// Words of people inside a sentence of ours. What is written from right to left would turn round what stands beside it, a
/// number or the next name; between isolates (UAX #9, FSI and PDI) it keeps to itself.
/// </summary>
public static class Isolates
{
    private const char First = '\u2068';
    private const char Last = '\u2069';

    /// <returns>The same values; texts with letters from right to left between isolates, all others as they are.</returns>
    public static object[] Around(object[] values) => Array.ConvertAll(values, Around);

    private static object Around(object value) =>
        value is string text && text.Any(IsFromRightToLeft) ? $"{First}{text}{Last}" : value;

    /// <summary>
    /// Hebrew, Arabic and their neighbours with their presentation forms, and the first half of a pair that stands for the
    /// scripts of that direction beyond the first plane (U+10800 to U+10FFF, U+1E800 to U+1EFFF).
    /// </summary>
    private static bool IsFromRightToLeft(char letter) =>
        letter
            is (>= '\u0590' and <= '\u08FF')
                or (>= '\uFB1D' and <= '\uFDFF')
                or (>= '\uFE70' and <= '\uFEFC')
                or (>= '\uD802' and <= '\uD803')
                or (>= '\uD83A' and <= '\uD83B');
}
