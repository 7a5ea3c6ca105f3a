namespace EventFly.Load.Protocol;

/// <summary>What a browser would show: the trees of all components, kept up to date by render batches.</summary>
internal sealed class Screen
{
    private readonly Dictionary<int, Node> _components = [];

    /// <summary>Everything on it, in the order of its components.</summary>
    public IEnumerable<Node> All() => _components.Values.SelectMany(c => c.Within());

    public IEnumerable<Node> Find(string testId) => All().Where(n => n.TestId == testId);

    public bool Says(string text) => All().Any(n => n.Text == text);

    public void Apply(ReadOnlySpan<byte> data)
    {
        var batch = new RenderBatch(data);
        for (var i = 0; i < batch.DiffCount; i++)
        {
            var diff = batch.DiffAt(i);
            Apply(batch, diff, Component(batch.ComponentOf(diff)));
        }

        for (var i = 0; i < batch.DisposedCount; i++)
        {
            _components.Remove(batch.DisposedComponent(i));
        }
    }

    private Node Component(int id) => _components.TryGetValue(id, out var node) ? node : _components[id] = new Node();

    private static void Apply(RenderBatch batch, int diff, Node component)
    {
        var path = new Stack<Node>([component]);
        List<(int From, int To)> moves = [];
        for (var i = 0; i < batch.EditCountOf(diff); i++)
        {
            var edit = batch.EditOf(diff, i);
            var siblings = path.Peek().Children;
            switch (edit.Kind)
            {
                case EditKind.Prepend:
                    Insert(batch, edit.Target, siblings, edit.Sibling);
                    break;
                case EditKind.Remove:
                    siblings.RemoveAt(edit.Sibling);
                    break;
                case EditKind.SetAttribute:
                    SetAttribute(batch, edit.Target, siblings[edit.Sibling]);
                    break;
                case EditKind.RemoveAttribute:
                    siblings[edit.Sibling].Attributes.Remove(batch.Text(edit.Name)!);
                    siblings[edit.Sibling].Handlers.Remove(batch.Text(edit.Name)!);
                    break;
                case EditKind.UpdateText or EditKind.UpdateMarkup:
                    siblings[edit.Sibling].Text = batch.ContentOf(edit.Target);
                    break;
                case EditKind.StepIn:
                    path.Push(siblings[edit.Sibling]);
                    break;
                case EditKind.StepOut:
                    path.Pop();
                    break;
                case EditKind.Permute:
                    moves.Add((edit.Sibling, edit.Target));
                    break;
                case EditKind.PermutationEnd:
                    Move(siblings, moves);
                    break;
                default:
                    throw new InvalidDataException($"Edit {edit.Kind} is not known here.");
            }
        }
    }

    private static void Move(List<Node> siblings, List<(int From, int To)> moves)
    {
        var before = siblings.ToArray();
        moves.ForEach(move => siblings[move.To] = before[move.From]);
        moves.Clear();
    }

    /// <summary>Inserts a frame with all that is in it, and says how many siblings it became: a region is only its content.</summary>
    private static int Insert(RenderBatch batch, int frame, List<Node> siblings, int at)
    {
        switch (batch.KindOf(frame))
        {
            case FrameKind.Element:
                var element = new Node();
                Fill(batch, frame, element.Children, 0, element);
                siblings.Insert(at, element);
                return 1;
            case FrameKind.Region:
                return Fill(batch, frame, siblings, at, null);
            case FrameKind.Text or FrameKind.Markup:
                siblings.Insert(at, new Node(batch.ContentOf(frame)));
                return 1;
            case FrameKind.Component:
                siblings.Insert(at, new Node());
                return 1;
            default:
                // References, render modes and the like leave nothing on the screen.
                return 0;
        }
    }

    private static int Fill(RenderBatch batch, int parent, List<Node> siblings, int at, Node? element)
    {
        var added = 0;
        var end = parent + batch.LengthOf(parent);
        for (var frame = parent + 1; frame < end; )
        {
            if (batch.KindOf(frame) is FrameKind.Attribute && element is not null)
            {
                SetAttribute(batch, frame, element);
            }
            else
            {
                added += Insert(batch, frame, siblings, at + added);
            }

            frame += batch.KindOf(frame) is FrameKind.Element or FrameKind.Component or FrameKind.Region
                ? batch.LengthOf(frame)
                : 1;
        }

        return added;
    }

    private static void SetAttribute(RenderBatch batch, int frame, Node element)
    {
        var name = batch.AttributeName(frame)!;
        element.Attributes[name] = batch.AttributeValue(frame);
        if (batch.HandlerOf(frame) is not 0 and var handler)
        {
            element.Handlers[name] = handler;
        }
    }
}
