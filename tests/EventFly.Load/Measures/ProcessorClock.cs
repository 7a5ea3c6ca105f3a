using System.Runtime.InteropServices;

namespace EventFly.Load.Measures;

/// <summary>The processor time of another process to the nanosecond; /proc counts in hundredths of a second.</summary>
internal static class ProcessorClock
{
    private const int WholeProcess = 2;

    public static double Seconds(int process)
    {
        // As clock_getcpuclockid(3) makes it.
        var clock = (~process << 3) | WholeProcess;
        return Read(clock, out var time) == 0
            ? time.Seconds + time.Nanoseconds / 1e9
            : throw new InvalidOperationException($"Process {process} has no processor clock.");
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
