using System.Globalization;
using System.Runtime.InteropServices;

namespace EventFly.Load;

/// <summary>Keeps the measuring apart from the measured: the last core is ours, the others are the server's.</summary>
internal static class Cores
{
    private static ulong Last => 1UL << (Environment.ProcessorCount - 1);

    /// <summary>The server's process first: what is started after this one was pinned inherits its core.</summary>
    public static void Divide(int server)
    {
        Pin(server, Last - 1);
        Pin(Environment.ProcessId, Last);
    }

    private static void Pin(int process, ulong cores)
    {
        // Linux pins threads, and new ones inherit it.
        foreach (var thread in Directory.EnumerateDirectories($"/proc/{process}/task"))
        {
            var id = int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture);
            _ = SetAffinity(id, sizeof(ulong), ref cores);
        }
    }

    [DllImport("libc", EntryPoint = "sched_setaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAffinity(int thread, nint size, ref ulong cores);
}
