using System.Buffers.Binary;
using System.Text;

namespace EventFly.Load.Protocol;

internal enum FrameKind
{
    Element = 1,
    Text = 2,
    Attribute = 3,
    Component = 4,
    Region = 5,
    Markup = 8,
}

internal enum EditKind
{
    Prepend = 1,
    Remove = 2,
    SetAttribute = 3,
    RemoveAttribute = 4,
    UpdateText = 5,
    StepIn = 6,
    StepOut = 7,
    UpdateMarkup = 8,
    Permute = 9,
    PermutationEnd = 10,
}

/// <summary>One change of one component's tree.</summary>
/// <param name="Target">Index of the new frame, or the new place of a moved sibling.</param>
internal readonly record struct Edit(EditKind Kind, int Sibling, int Target, int Name);

/// <summary>
/// What the server sends to a browser after rendering, read in place. Little-endian; five offsets stand at its end.
/// Layout: RenderBatchWriter in dotnet/aspnetcore, src/Components/Shared/src.
/// </summary>
internal readonly ref struct RenderBatch(ReadOnlySpan<byte> data)
{
    private const int FrameSize = 20;
    private const int EditSize = 16;

    private readonly ReadOnlySpan<byte> _data = data;

    public int DiffCount => Int(Table(0));

    public int DisposedCount => Int(Table(2));

    public int DisposedComponent(int index) => Int(Table(2) + 4 + 4 * index);

    public int DiffAt(int index) => Int(Table(0) + 4 + 4 * index);

    public int ComponentOf(int diff) => Int(diff);

    public int EditCountOf(int diff) => Int(diff + 4);

    public Edit EditOf(int diff, int index)
    {
        var at = diff + 8 + EditSize * index;
        return new((EditKind)Int(at), Int(at + 4), Int(at + 8), Int(at + 12));
    }

    public FrameKind KindOf(int frame) => (FrameKind)Int(Frame(frame));

    /// <summary>How many frames an element, component or region takes, itself included.</summary>
    public int LengthOf(int frame) => Int(Frame(frame) + 4);

    public int ComponentIn(int frame) => Int(Frame(frame) + 8);

    public string? AttributeName(int frame) => Text(Int(Frame(frame) + 4));

    public string? AttributeValue(int frame) => Text(Int(Frame(frame) + 8));

    public long HandlerOf(int frame) => BinaryPrimitives.ReadInt64LittleEndian(_data[(Frame(frame) + 12)..]);

    public string? ContentOf(int frame) => Text(Int(Frame(frame) + 4));

    public string? Text(int index)
    {
        if (index < 0)
        {
            return null;
        }

        var at = Int(Table(4) + 4 * index);
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var digit = _data[at++];
            length |= (digit & 127) << shift;
            if (digit < 128)
            {
                return Encoding.UTF8.GetString(_data.Slice(at, length));
            }
        }
    }

    private int Frame(int index) => Table(1) + 4 + FrameSize * index;

    /// <summary>0 diffs, 1 frames, 2 disposed components, 3 disposed handlers, 4 texts.</summary>
    private int Table(int number) => Int(_data.Length - 20 + 4 * number);

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_data[at..]);
}
