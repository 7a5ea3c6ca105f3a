using System.Text;
using EventFly.Load.Clients;
using EventFly.Load.Protocol;

namespace EventFly.Web.Tests.Circuits;

/// <summary>What the server says to a circuit, and what a browser would answer.</summary>
internal sealed partial class RawCircuit
{
    private List<byte[]> Take(ReadOnlySpan<byte> message)
    {
        lock (_seen)
        {
            _seen.Write(message);
        }

        var reader = new PackReader(message);
        reader.ReadArray();
        switch (reader.ReadInteger())
        {
            case 1:
                reader.Skip();
                return Called(reader.ReadText(), ref reader);
            case 3:
                reader.Skip();
                Complete(message, ref reader);
                return [];
            default:
                return [];
        }
    }

    private void Complete(ReadOnlySpan<byte> message, ref PackReader reader)
    {
        var asked = _asked[reader.ReadText()];
        switch (reader.ReadInteger())
        {
            case 1:
                asked.SetException(new InvalidOperationException(reader.ReadText()));
                break;
            case 2:
                asked.SetResult(null);
                break;
            default:
                asked.SetResult(
                    message[^1] switch
                    {
                        0xc0 => null,
                        0xc2 => false,
                        0xc3 => true,
                        _ => reader.ReadText(),
                    }
                );
                break;
        }
    }

    private List<byte[]> Called(string call, ref PackReader reader)
    {
        var target = reader.ReadText();
        reader.ReadArray();
        switch (target)
        {
            case "JS.RenderBatch":
                var batch = reader.ReadInteger();
                lock (_screenLock)
                {
                    _screen?.Apply(reader.ReadBytes());
                    Batches++;
                }

                return IsDeaf ? [] : [PackWriter.Invocation(null, "OnRenderCompleted", batch, null)];
            case "JS.BeginInvokeJS":
                return Answer(BrowserCalls.Read(ref reader));
            case "JS.EndInvokeDotNet":
                reader.Skip();
                _ = reader.ReadFlag() ? Interlocked.Increment(ref _taken) : Interlocked.Increment(ref _refused);
                return [];
            case "JS.SavePersistedState":
                reader.Skip();
                Kept = (reader.ReadText(), reader.ReadText());
                return [Yes(call)];
            case "JS.Error":
                Error = reader.ReadText();
                return [];
            default:
                return [];
        }
    }

    private List<byte[]> Answer(BrowserCall call)
    {
        List<byte[]> replies = [];
        if (call.Handle != 0)
        {
            var result = $"[{call.Handle},true,{call.Result}]";
            replies.Add(PackWriter.Invocation(null, "EndInvokeJSFromDotNet", call.Handle, true, result));
        }

        if (call.Interop is { } interop)
        {
            Interop = interop;
            replies.Add(PackWriter.Invocation(null, "UpdateRootComponents", _page!.Markers, _page.State));
        }

        return replies;
    }

    /// <summary>The answer "true" to what the server asked: [3, headers, call, has a result, true].</summary>
    private static byte[] Yes(string call)
    {
        byte[] id = [(byte)(0xa0 | call.Length), .. Encoding.UTF8.GetBytes(call)];
        byte[] message = [0x95, 0x03, 0x80, .. id, 0x03, 0xc3];
        return [(byte)message.Length, .. message];
    }
}
