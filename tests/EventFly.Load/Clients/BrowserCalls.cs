using System.Text.Json;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <param name="Handle">What the answer must name; 0 wants none.</param>
/// <param name="Result">The answer, as JSON.</param>
/// <param name="Interop">The object that takes events, in the call that announces it.</param>
internal sealed record BrowserCall(long Handle, string Result, long? Interop);

/// <summary>What a server asks of a browser's script, answered as a browser would whose scripts do nothing.</summary>
internal static class BrowserCalls
{
    private const long ResultIsObject = 1;

    public static BrowserCall Read(ref PackReader reader)
    {
        var handle = reader.ReadInteger();
        var name = reader.ReadText();
        var arguments = reader.ReadText();
        var wants = reader.ReadInteger();
        var result = wants switch
        {
            ResultIsObject => $$"""{"__jsObjectId":{{1000 + handle}}}""",
            _ when name.Contains("DarkMode", StringComparison.OrdinalIgnoreCase) => "false",
            _ => "null",
        };
        return new(handle, result, name == "Blazor._internal.attachWebRendererInterop" ? InteropIn(arguments) : null);
    }

    public static string Click(long handler) =>
        $$"""
            [{"eventHandlerId":{{handler}},"eventName":"click","eventFieldInfo":null},{"detail":1,"screenX":10,"screenY":10,
            "clientX":10,"clientY":10,"offsetX":1,"offsetY":1,"pageX":10,"pageY":10,"movementX":0,"movementY":0,"button":0,
            "buttons":0,"ctrlKey":false,"shiftKey":false,"altKey":false,"metaKey":false,"type":"click"}]
            """;

    private static long InteropIn(string arguments)
    {
        using var json = JsonDocument.Parse(arguments);
        return json.RootElement[1].GetProperty("__dotNetObject").GetInt64();
    }
}
