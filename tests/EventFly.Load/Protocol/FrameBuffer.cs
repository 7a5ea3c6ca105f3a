namespace EventFly.Load.Protocol;

/// <summary>Collects what a socket delivers and hands out whole messages.</summary>
internal sealed class FrameBuffer
{
    private byte[] _data = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Where the socket writes next.</summary>
    public Memory<byte> Free()
    {
        if (_start > 0)
        {
            _data.AsSpan(_start, _end - _start).CopyTo(_data);
            _end -= _start;
            _start = 0;
        }

        if (_end == _data.Length)
        {
            Array.Resize(ref _data, _data.Length * 2);
        }

        return _data.AsMemory(_end);
    }

    public void Advance(int count) => _end += count;

    /// <summary>A text that ends with a record separator, such as the handshake's answer.</summary>
    public bool TryReadText(out ReadOnlyMemory<byte> text)
    {
        var length = _data.AsSpan(_start, _end - _start).IndexOf((byte)0x1e);
        text = length < 0 ? default : _data.AsMemory(_start, length);
        _start += length + 1;
        return length >= 0;
    }

    public bool TryReadMessage(out ReadOnlyMemory<byte> message)
    {
        var length = 0;
        for (int at = _start, shift = 0; at < _end; at++, shift += 7)
        {
            length |= (_data[at] & 127) << shift;
            if (_data[at] < 128)
            {
                var first = at + 1;
                if (first + length > _end)
                {
                    break;
                }

                message = _data.AsMemory(first, length);
                _start = first + length;
                return true;
            }
        }

        message = default;
        return false;
    }
}
