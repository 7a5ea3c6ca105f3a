using System.Buffers.Binary;
using System.Text;

namespace EventFly.Load.Protocol;

/// <summary>Reads the MessagePack that a hub sends: arrays, integers, strings, bytes, flags. Nothing is copied.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _at;

    public int ReadArray() =>
        ReadHeader() switch
        {
            >= 0x90 and <= 0x9f and var small => small & 0x0f,
            0xdc => (int)ReadBigEndian(2),
            0xdd => (int)ReadBigEndian(4),
            var other => throw Unexpected("an array", other),
        };

    public long ReadInteger() =>
        ReadHeader() switch
        {
            < 0x80 and var small => small,
            >= 0xe0 and var negative => (sbyte)negative,
            0xcc => (long)ReadBigEndian(1),
            0xcd => (long)ReadBigEndian(2),
            0xce => (long)ReadBigEndian(4),
            0xcf => (long)ReadBigEndian(8),
            0xd0 => (sbyte)ReadBigEndian(1),
            0xd1 => (short)ReadBigEndian(2),
            0xd2 => (int)ReadBigEndian(4),
            0xd3 => (long)ReadBigEndian(8),
            var other => throw Unexpected("an integer", other),
        };

    public bool ReadFlag() => ReadHeader() == 0xc3;

    /// <summary>A string or bytes; nothing is empty.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var length = ReadHeader() switch
        {
            0xc0 => 0,
            >= 0xa0 and <= 0xbf and var small => small & 0x1f,
            0xd9 or 0xc4 => (int)ReadBigEndian(1),
            0xda or 0xc5 => (int)ReadBigEndian(2),
            0xdb or 0xc6 => (int)ReadBigEndian(4),
            var other => throw Unexpected("text or bytes", other),
        };
        var bytes = _data.Slice(_at, length);
        _at += length;
        return bytes;
    }

    public string ReadText() => Encoding.UTF8.GetString(ReadBytes());

    public void Skip()
    {
        switch (_data[_at])
        {
            case 0xc0 or 0xc2 or 0xc3:
                _at++;
                break;
            case >= 0x80 and <= 0x8f and var map:
                _at++;
                SkipMany(2 * (map & 0x0f));
                break;
            case (>= 0x90 and <= 0x9f) or 0xdc or 0xdd:
                SkipMany(ReadArray());
                break;
            case (>= 0xa0 and <= 0xbf) or 0xc4 or 0xc5 or 0xc6 or 0xd9 or 0xda or 0xdb:
                ReadBytes();
                break;
            case 0xca:
                _at += 5;
                break;
            case 0xcb:
                _at += 9;
                break;
            default:
                ReadInteger();
                break;
        }
    }

    private void SkipMany(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Skip();
        }
    }

    private byte ReadHeader() => _data[_at++];

    private ulong ReadBigEndian(int size)
    {
        Span<byte> wide = stackalloc byte[8];
        wide.Clear();
        _data.Slice(_at, size).CopyTo(wide[(8 - size)..]);
        _at += size;
        return BinaryPrimitives.ReadUInt64BigEndian(wide);
    }

    private static InvalidDataException Unexpected(string wanted, byte found) =>
        new($"Expected {wanted}, found 0x{found:x2}.");
}
