using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Events;

/// <summary>Short codes that people type on a phone: six digits, and longer once those are crowded.</summary>
internal static class EventCodes
{
    private const int TriesPerLength = 5;

    public static async Task<string> Free(Func<string, Task<bool>> isTaken)
    {
        for (var digits = 6; ; digits++)
        {
            for (var attempt = 0; attempt < TriesPerLength; attempt++)
            {
                var code = Secret.NewDigits(digits);
                if (!await isTaken(code))
                {
                    return code;
                }
            }
        }
    }
}
