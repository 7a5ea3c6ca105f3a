using System.Net.Sockets;
using Npgsql;

namespace EventFly.Load;

/// <summary>Says why a scenario did not come to its end.</summary>
internal static class Failure
{
    private const int LastLines = 20;

    /// <param name="serverOutput">Of the server that was started for it; null when there is none.</param>
    public static string Say(string scenario, Exception failure, string? serverOutput)
    {
        var server = serverOutput is null
            ? ""
            : $"{Environment.NewLine}The server's last lines:{Environment.NewLine}"
                + string.Join(Environment.NewLine, serverOutput.Split('\n').TakeLast(LastLines));
        return $"{scenario} did not finish: {ReasonOf(failure)}{server}";
    }

    private static string ReasonOf(Exception failure) =>
        failure switch
        {
            NpgsqlException { InnerException: SocketException } =>
                "PostgreSQL does not answer at EVENTFLY_TEST_POSTGRES; eng/services start starts one. "
                    + failure.Message,
            OperationCanceledException => "something did not answer in time. " + failure.StackTrace,
            ArgumentException => failure.Message,
            _ => failure.ToString(),
        };
}
