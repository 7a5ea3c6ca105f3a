using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EventFly.Load.Protocol;

/// <summary>Writes hub messages as MessagePack, each with its length in front.</summary>
internal static class PackWriter
{
    public static readonly byte[] Ping = Frame([0x91, 0x06]);

    /// <summary>The call of a method at the other end; without an <paramref name="id"/> no answer is wanted.</summary>
    public static byte[] Invocation(string? id, string target, params ReadOnlySpan<object?> arguments)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        // [type 1, headers, id, target, arguments, streams]
        buffer.Write<byte>([0x96, 0x01, 0x80]);
        Write(buffer, id);
        Write(buffer, target);
        buffer.Write<byte>([(byte)(0x90 | arguments.Length)]);
        foreach (var argument in arguments)
        {
            Write(buffer, argument);
        }

        buffer.Write<byte>([0x90]);
        return Frame(buffer.WrittenSpan);
    }

    private static void Write(ArrayBufferWriter<byte> buffer, object? value)
    {
        switch (value)
        {
            case null:
                buffer.Write<byte>([0xc0]);
                break;
            case bool flag:
                buffer.Write<byte>([flag ? (byte)0xc3 : (byte)0xc2]);
                break;
            case string text:
                WriteText(buffer, text);
                break;
            case long number:
                buffer.Write<byte>([0xd3]);
                BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), number);
                buffer.Advance(8);
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is not known here.", nameof(value));
        }
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text)
    {
        buffer.Write<byte>([0xdb]);
        BinaryPrimitives.WriteUInt32BigEndian(buffer.GetSpan(4), (uint)Encoding.UTF8.GetByteCount(text));
        buffer.Advance(4);
        Encoding.UTF8.GetBytes(text, buffer);
    }

    private static byte[] Frame(ReadOnlySpan<byte> message)
    {
        Span<byte> length = stackalloc byte[5];
        var digits = 0;
        for (var rest = (uint)message.Length; ; rest >>= 7)
        {
            length[digits++] = (byte)(rest > 127 ? rest & 127 | 128 : rest);
            if (rest <= 127)
            {
                return [.. length[..digits], .. message];
            }
        }
    }
}
